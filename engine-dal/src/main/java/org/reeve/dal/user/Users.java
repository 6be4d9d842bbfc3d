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
import org.hibernate.annotations.processing.SQL;
import org.reeve.model.user.UserId;

/** The persons and groups the engine knows. */
@Repository
public interface Users {

    @Insert
    void add(AppUser appUser);

    @Update
    void save(AppUser appUser);

    @Delete
    void remove(AppUser appUser);

    default Optional<AppUser> find(UserId user) {
        return find(user.value());
    }

    @Find
    Optional<AppUser> find(UUID id);

    @Query("select u from AppUser u where u.profile = :profile and u.name = :name and u.kind = 'USER'")
    Optional<AppUser> named(String profile, String name);

    @Query("select u from AppUser u where u.kind = 'USER' order by u.name, u.profile")
    List<AppUser> persons();

    @Query("select u from AppUser u where u.kind = 'GROUP' order by u.name, u.profile")
    List<AppUser> groups();

    /** The groups somebody is in, Everyone among them. */
    @SQL(
            """
            select group_id from app_user_group where user_id = :user
            union select id from app_user where id = 'eee00000-0000-0000-0000-123456789eee'
            """)
    List<UUID> groupsOf(UUID user);

    @SQL("insert into app_user_group (user_id, group_id) values (:user, :group) on conflict do nothing")
    void join(UUID user, UUID group);

    @SQL("delete from app_user_group where user_id = :user and group_id = :group")
    void leave(UUID user, UUID group);
}
