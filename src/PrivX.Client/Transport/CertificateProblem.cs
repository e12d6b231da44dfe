namespace PrivX.Client.Transport;

/// <summary>Why a server's certificate was refused.</summary>
internal enum CertificateProblem
{
    /// <summary>No trusted root signed it.</summary>
    NotTrusted,

    /// <summary>It was made for another name than the one connected to.</summary>
    NameMismatch,

    /// <summary>Not valid yet, or no longer.</summary>
    Expired,

    /// <summary>Its issuer has withdrawn it.</summary>
    Revoked,

    /// <summary>Anything else: none was sent, it is not for servers, its signature is wrong.</summary>
    Other,
}
