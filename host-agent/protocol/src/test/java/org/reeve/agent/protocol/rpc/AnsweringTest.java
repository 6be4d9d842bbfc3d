package org.reeve.agent.protocol.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.reeve.agent.protocol.ErrorCode;
import org.reeve.agent.protocol.Stamp;
import org.reeve.agent.protocol.json.Json;
import org.reeve.agent.protocol.json.Secrets;
import org.reeve.agent.protocol.vm.DestroyVm;

class AnsweringTest {

    private final Answering answering = new Answering(AnsweringTest::work);

    private static CompletableFuture<Reply> work(Request request) {
        return switch (request.method()) {
            case "echo" -> CompletableFuture.completedFuture(Reply.of(request.params(), Stamp.NONE));
            case "VM.destroy" -> CompletableFuture.completedFuture(Reply.of(request.as(DestroyVm.class), Stamp.NONE));
            case "later" -> CompletableFuture.failedFuture(new AgentFailure(ErrorCode.NO_SUCH_VM, "who?"));
            case "bug" -> throw new IllegalStateException("oops");
            default -> throw new AgentFailure(ErrorCode.METHOD_NOT_FOUND, "no verb " + request.method());
        };
    }

    @Test
    void repeatsAnyId() {
        for (String id : new String[] {"1", "'a'", "null", "{'x':[2]}", "1.5"}) {
            assertThat(answer("{'jsonrpc':'2.0','method':'echo','params':{'a':1},'id':" + id + "}"))
                    .isEqualTo("{'jsonrpc':'2.0','id':" + id + ",'result':{'a':1}}");
        }
    }

    @Test
    void answersAListWithAList() {
        assertThat(answer("[{'jsonrpc':'2.0','method':'echo','id':1},{'jsonrpc':'2.0','method':'no','id':2},7,"
                        + "{'jsonrpc':'2.0','method':'echo'}]"))
                .isEqualTo(
                        "[{'jsonrpc':'2.0','id':1,'result':{}},"
                                + "{'jsonrpc':'2.0','id':2,'error':{'code':-32601,'message':'no verb no'}},"
                                + "{'jsonrpc':'2.0','id':null,'error':{'code':-32600,'message':'not a JSON-RPC 2.0 request'}}]");
    }

    @Test
    void saysWhatIsWrongByNumber() {
        assertThat(code("{")).isEqualTo(-32700);
        assertThat(code("[]")).isEqualTo(-32600);
        assertThat(code("{'method':'echo','id':1}")).isEqualTo(-32600);
        assertThat(code("{'jsonrpc':'2.0','method':3,'id':1}")).isEqualTo(-32600);
        assertThat(code("{'jsonrpc':'2.0','method':'nothing','id':1}")).isEqualTo(-32601);
        assertThat(code("{'jsonrpc':'2.0','method':'VM.destroy','id':1}")).isEqualTo(-32602);
        assertThat(code("{'jsonrpc':'2.0','method':'later','id':1}")).isEqualTo(1);
        assertThat(code("{'jsonrpc':'2.0','method':'bug','id':1}")).isEqualTo(-32603);
    }

    @Test
    void acceptsParametersByPosition() {
        assertThat(answer("{'jsonrpc':'2.0','method':'VM.destroy','params':['6d0c8d0a-3c9b-4b52-9b58-0a6a1d1a7b01',2],"
                        + "'id':1}"))
                .contains("'vmID':'6d0c8d0a-3c9b-4b52-9b58-0a6a1d1a7b01','gracefulAttempts':2");
    }

    @Test
    void aNotificationIsNotAnswered() {
        assertThat(answering.answer(bytes("{'jsonrpc':'2.0','method':'echo'}")).join())
                .isEmpty();
    }

    @Test
    void secretsDoNotReachLogs() throws Exception {
        JsonNode node =
                Json.parse(bytes("{'a':[{'_X_tpmdata':'s3','password':'s1'}],'userPassword':{'x':'s2'},'b':1}"));
        assertThat(Secrets.masked(node)).doesNotContain("s1", "s2", "s3").contains("\"b\":1");
    }

    private int code(String message) {
        try {
            byte[] body = answering.answer(bytes(message)).join().orElseThrow().body();
            return Json.parse(body).path("error").path("code").asInt();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private String answer(String message) {
        byte[] body = answering.answer(bytes(message)).join().orElseThrow().body();
        return new String(body, StandardCharsets.UTF_8).replace('"', '\'');
    }

    private static byte[] bytes(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
