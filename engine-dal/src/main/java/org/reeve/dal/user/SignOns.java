package org.reeve.dal.user;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.user.SessionId;

/** Who is signed on. */
@Repository
public interface SignOns {

    @Insert
    void add(Session signOn);

    @Update
    void save(Session signOn);

    @Delete
    void remove(Session signOn);

    default Optional<Session> find(SessionId session) {
        return find(session.value());
    }

    @Find
    Optional<Session> find(UUID id);

    @Query("select s from Session s where s.tokenHash = :hash")
    Optional<Session> withToken(String hash);

    @Query("select s from Session s where s.userId = :user")
    List<Session> of(UUID user);

    @Query("delete from Session s where s.expires < :now or s.lastUsed < :idleSince")
    int removeOver(Instant now, Instant idleSince);
}
