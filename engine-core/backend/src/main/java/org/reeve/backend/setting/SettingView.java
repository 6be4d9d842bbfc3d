package org.reeve.backend.setting;

/** A setting as it holds now. */
public record SettingView(String name, String value, String unset) {}
