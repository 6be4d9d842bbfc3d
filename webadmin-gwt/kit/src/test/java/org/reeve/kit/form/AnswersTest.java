package org.reeve.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private final Field name = Field.text("name", "Name").required();
    private final Field memory = Field.number("memory", "Memory", 1024, 64, 4096);
    private final Answers answers = new Answers(List.of(
            name,
            memory,
            Field.choice(
                    "cluster",
                    "Cluster",
                    () -> List.of(new Field.Option("c1", "First"), new Field.Option("c2", "Second")))));

    @Test
    void isCompleteOnlyWhenEveryFieldIsRight() {
        assertThat(answers.complete()).isFalse();
        assertThat(answers.wrong(name)).contains("Name is needed.");
        answers.set("name", "web");
        assertThat(answers.complete()).isTrue();
    }

    @Test
    void numbersHaveToBeWholeAndInRange() {
        for (String wrong : List.of("", "63", "4097", "-5", "1.5", "many", "99999999999999")) {
            answers.set("memory", wrong);
            assertThat(answers.wrong(memory)).as(wrong).isPresent();
        }
        answers.set("memory", " 64 ");
        assertThat(answers.wrong(memory)).isEmpty();
        assertThat(answers.number("memory")).isEqualTo(64);
    }

    @Test
    void aChoiceStartsWithItsFirstOption() {
        assertThat(answers.get("cluster")).isEqualTo("c1");
    }

    @Test
    void namesAreWhatTheEngineAccepts() {
        assertThat(Names.wrong("web-01.example_a+b")).isEmpty();
        assertThat(Names.wrong("")).isPresent();
        assertThat(Names.wrong("a b")).isPresent();
        assertThat(Names.wrong("x".repeat(256))).isPresent();
    }
}
