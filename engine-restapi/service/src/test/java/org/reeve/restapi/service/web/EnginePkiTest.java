package org.reeve.restapi.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class EnginePkiTest {

    @Test
    void writesKeysAsSshReadsThem() throws IOException, NoSuchAlgorithmException {
        var ec = (ECPublicKey)
                KeyPairGenerator.getInstance("EC").generateKeyPair().getPublic();
        if (ec.getParams().getOrder().bitLength() == 256) {
            DataInputStream parts = parts(EnginePki.sshKey(ec), "ecdsa-sha2-nistp256");
            assertThat(new String(part(parts))).isEqualTo("nistp256");
            byte[] point = part(parts);
            assertThat(point).hasSize(65).startsWith(4);
            assertThat(new BigInteger(1, java.util.Arrays.copyOfRange(point, 1, 33)))
                    .isEqualTo(ec.getW().getAffineX());
        }
        var rsa = (RSAPublicKey)
                KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic();
        DataInputStream parts = parts(EnginePki.sshKey(rsa), "ssh-rsa");
        assertThat(new BigInteger(part(parts))).isEqualTo(rsa.getPublicExponent());
        assertThat(new BigInteger(part(parts))).isEqualTo(rsa.getModulus());
    }

    private static DataInputStream parts(String line, String kind) throws IOException {
        String[] words = line.strip().split(" ");
        assertThat(words[0]).isEqualTo(kind);
        var in =
                new DataInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(words[1])));
        assertThat(new String(part(in))).isEqualTo(kind);
        return in;
    }

    private static byte[] part(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
