using System.Net.Security;

namespace PrivX.Simulator.Tls;

/// <summary>What the simulator shows in the handshake, and the CA that vouches for it.</summary>
internal sealed record ServerIdentity(SslStreamCertificateContext Certificate, string CaPem);
