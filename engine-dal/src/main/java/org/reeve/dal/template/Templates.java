package org.reeve.dal.template;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.template.TemplateId;

/** The templates. */
@Repository
public interface Templates {

    String ROW =
            """
            select t, c.label.name, d.label.name
            from Template t
            left join Cluster c on c.id = t.clusterId
            left join DataCenter d on d.id = t.dataCenterId
            """;

    @Insert
    void add(Template template);

    @Update
    void save(Template template);

    @Delete
    void remove(Template template);

    default Optional<Template> find(TemplateId template) {
        return find(template.value());
    }

    @Find
    Optional<Template> find(UUID id);

    @Query(
            "select t from Template t where t.label.name = :name and (t.dataCenterId = :dataCenter or t.dataCenterId is null) order by t.number.number")
    List<Template> named(UUID dataCenter, String name);

    @Query("select t from Template t where t.label.name = :name order by t.number.number")
    List<Template> named(String name);

    @Query(ROW + "order by t.label.name, t.number.number")
    List<TemplateRow> rows();

    @Query(ROW + "where t.id = :id")
    Optional<TemplateRow> row(UUID id);
}
