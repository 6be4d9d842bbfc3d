package org.reeve.dal.user;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.RoleId;

/** The roles. */
@Repository
public interface Roles {

    @Insert
    void add(Role role);

    @Insert
    void add(RolePermit rolePermit);

    @Update
    void save(Role role);

    @Delete
    void remove(Role role);

    @Delete
    void remove(RolePermit rolePermit);

    default Optional<Role> find(RoleId role) {
        return find(role.value());
    }

    @Find
    Optional<Role> find(UUID id);

    @Query("select r from Role r order by r.name")
    List<Role> all();

    @Query("select r from Role r where r.name = :name")
    Optional<Role> named(String name);

    @Query("select p.key.actionGroup from RolePermit p where p.key.roleId = :role order by p.key.actionGroup")
    List<ActionGroup> permits(UUID role);

    @Query("delete from RolePermit p where p.key.roleId = :role")
    void removePermits(UUID role);
}
