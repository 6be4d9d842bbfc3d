package org.reeve.agent.protocol;

/** The numbers that agents put into error replies and that either end decides by. */
public final class ErrorCode {

    public static final int PARSE_ERROR = -32700;
    public static final int INVALID_REQUEST = -32600;
    public static final int METHOD_NOT_FOUND = -32601;
    public static final int INVALID_PARAMS = -32602;
    public static final int INTERNAL_ERROR = -32603;

    public static final int GENERAL = 0;
    public static final int NO_SUCH_VM = 1;
    public static final int VM_EXISTS = 4;
    public static final int VM_IS_DOWN = 6;
    public static final int CANNOT_CREATE_VM = 9;
    public static final int MISSING_PARAMETER = 11;
    public static final int OUT_OF_MEMORY = 14;
    public static final int UNEXPECTED = 16;
    public static final int RESOURCE_UNAVAILABLE = 40;
    public static final int VM_DESTROY_FAILED = 42;
    public static final int MOM_POLICY_UPDATE_FAILED = 54;
    public static final int UPDATE_DEVICE_FAILED = 56;
    public static final int UNSUPPORTED_OPERATION = 75;
    public static final int RESET_FAILED = 90;
    /** The agent is still finding out what runs on its host and takes no requests yet. */
    public static final int RECOVERING = 99;

    public static final int VOLUME_DOES_NOT_EXIST = 201;
    public static final int VOLUME_CREATION_FAILED = 205;
    public static final int VOLUME_ALREADY_EXISTS = 212;
    public static final int IMAGE_PATH_FAILED = 254;
    public static final int IMAGE_DELETE_FAILED = 256;
    public static final int IMAGE_NOT_IN_DOMAIN = 268;

    public static final int POOL_UNKNOWN = 310;
    public static final int POOL_NOT_CONNECTED = 313;
    public static final int POOL_ALREADY_EXISTS = 316;
    public static final int DOMAIN_CREATION_FAILED = 351;
    public static final int DOMAIN_FORMAT_FAILED = 352;
    public static final int DOMAIN_NOT_IN_POOL = 353;
    public static final int DOMAIN_DOES_NOT_EXIST = 358;
    public static final int DOMAIN_ALREADY_EXISTS = 365;
    public static final int DOMAIN_ACCESS_FAILED = 379;
    public static final int DOMAIN_ALREADY_ATTACHED = 380;
    public static final int NO_SPACE = 397;
    public static final int MOUNT_FAILED = 477;
    public static final int SPM_START_FAILED = 650;
    public static final int SPM_STOP_FAILED = 653;
    public static final int IS_SPM = 656;
    public static final int TASK_INVALID = 400;
    public static final int TASK_UNKNOWN = 401;
    public static final int TASK_CLEAR_FAILED = 402;
    public static final int TASK_NOT_FINISHED = 403;

    /** Ours: the order's number is at or below the last one the agent processed in this boot. */
    public static final int ORDER_IS_STALE = 9001;

    private ErrorCode() {}
}
