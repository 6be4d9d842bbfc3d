package org.reeve.backend.event;

import org.reeve.model.event.EventType;
import org.reeve.model.user.UserId;

/** Of which events somebody wants to be notified, and how. */
public record SubscriptionView(UserId user, EventType event, NotificationMethod method, String address) {}
