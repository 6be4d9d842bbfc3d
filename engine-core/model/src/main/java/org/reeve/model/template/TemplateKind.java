package org.reeve.model.template;

/** What a template is a pattern of. */
public enum TemplateKind {
    /** Of a whole machine in a cluster. */
    TEMPLATE,
    /** Of a machine's size alone, wherever it is made. */
    INSTANCE_TYPE
}
