package org.reeve.restapi.types;

/** What came of something that was asked for: how far it is, and why it went no further. */
public abstract class Outcome extends Resource {

    private Fault fault;
    private String status;

    public Fault getFault() {
        return fault;
    }

    public void setFault(Fault value) {
        this.fault = value;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String value) {
        this.status = value;
    }
}
