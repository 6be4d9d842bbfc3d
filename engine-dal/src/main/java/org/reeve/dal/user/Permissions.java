package org.reeve.dal.user;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.SQL;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.PermissionId;

/** Who may do what on which object. */
@Repository
public interface Permissions {

    String ROW =
            """
            select p, r.name, r.predefined, u
            from Permission p
            join Role r on r.id = p.roleId
            join AppUser u on u.id = p.userId
            """;

    @Insert
    void add(Permission permission);

    @Delete
    void remove(Permission permission);

    default Optional<Permission> find(PermissionId permission) {
        return find(permission.value());
    }

    @Find
    Optional<Permission> find(UUID id);

    /** The object itself and what it is in, up to the system: a right on any of these is a right on the object. */
    @SQL(
            """
            select cast(:object as uuid) union select cast('aaa00000-0000-0000-0000-123456789aaa' as uuid)
            union select cluster_id from vm where id = :object
            union select data_center_id from vm where id = :object
            union select cluster_id from template where id = :object and cluster_id is not null
            union select data_center_id from template where id = :object and data_center_id is not null
            union select cluster_id from host where id = :object
            union select c.data_center_id from host h join cluster c on c.id = h.cluster_id where h.id = :object
            union select data_center_id from cluster where id = :object
            union select data_center_id from storage_domain_pool where storage_domain_id = :object
            union select storage_domain_id from disk where id = :object and storage_domain_id is not null
            union select p.data_center_id from disk k join storage_domain_pool p using (storage_domain_id) where k.id = :object
            union select vm_id from disk_vm where disk_id = :object and vm_id is not null
            union select v.cluster_id from disk_vm a join vm v on v.id = a.vm_id where a.disk_id = :object
            union select data_center_id from network where id = :object
            union select network_id from vnic_profile where id = :object
            union select n.data_center_id from vnic_profile p join network n on n.id = p.network_id where p.id = :object
            """)
    List<UUID> above(UUID object);

    /** Whether one of these people and groups may do this on one of these objects. */
    @Query(
            """
            select count(p) > 0 from Permission p
            join RolePermit g on g.key.roleId = p.roleId
            where p.userId in :people and p.objectId in :objects and g.key.actionGroup = :actionGroup
            """)
    boolean granted(Collection<UUID> people, ActionGroup actionGroup, Collection<UUID> objects);

    /** Whether one of these people and groups holds a role for administrators anywhere. */
    @Query(
            """
            select count(p) > 0 from Permission p join Role r on r.id = p.roleId
            where p.userId in :people and r.type = org.reeve.model.user.RoleType.ADMIN
            """)
    boolean admin(Collection<UUID> people);

    @Query(ROW + "where p.objectId = :object order by u.name, r.name")
    List<PermissionRow> on(UUID object);

    @Query(ROW + "where p.userId = :user order by r.name")
    List<PermissionRow> of(UUID user);

    @Query(ROW + "where p.id = :id")
    Optional<PermissionRow> row(UUID id);
}
