package io.conga.luci.node;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import javax.net.ssl.SSLSocketFactory;
import jdk.net.ExtendedSocketOptions;

/**
 * TLS sockets whose kernel asks the other machine every few seconds whether it is still there (keep-alive probes, RFC 9293 3.8.4;
 * tcp(7)). An answer may take minutes where a machine has much to look at; one that lost its power meanwhile is noticed within
 * {@value #IDLE} + {@value #COUNT} * {@value #INTERVAL} s all the same. A machine that is busy answers: it is its kernel that does.
 */
final class ProbedSockets extends SSLSocketFactory {

    private static final int IDLE = 5;
    private static final int INTERVAL = 5;
    private static final int COUNT = 3;

    private final SSLSocketFactory sockets;

    ProbedSockets(SSLSocketFactory sockets) {
        this.sockets = sockets;
    }

    private static Socket probed(Socket socket) throws IOException {
        socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, IDLE);
        socket.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, INTERVAL);
        socket.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, COUNT);
        return socket;
    }

    /** The one that HTTP's client of the JDK calls: not connected yet. */
    @Override
    public Socket createSocket() throws IOException {
        return probed(sockets.createSocket());
    }

    @Override
    public Socket createSocket(Socket below, String host, int port, boolean autoClose) throws IOException {
        return sockets.createSocket(probed(below), host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return probed(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return probed(sockets.createSocket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return probed(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return probed(sockets.createSocket(host, port, local, localPort));
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return sockets.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return sockets.getSupportedCipherSuites();
    }
}
