using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>How PrivX logs in to an API target.</summary>
public sealed class TargetCredential : PrivXObject
{
    /// <summary>Kind of credential. Known values: basicauth, token, certificate, ephemeral-certificate.</summary>
    [ReadOnlyMember]
    public string? Type { get; set; }

    /// <summary>basicauth: user name.</summary>
    [ReadOnlyMember]
    public string? BasicAuthUsername { get; set; }

    /// <summary>basicauth: password.</summary>
    [ReadOnlyMember]
    public SecretText? BasicAuthPassword { get; set; }

    /// <summary>token: bearer token.</summary>
    [ReadOnlyMember]
    public SecretText? BearerToken { get; set; }

    /// <summary>certificate: client certificate, PEM.</summary>
    [ReadOnlyMember]
    public string? Certificate { get; set; }

    /// <summary>certificate: private key, PEM.</summary>
    [ReadOnlyMember]
    public SecretText? PrivateKey { get; set; }

    /// <summary>ephemeral-certificate: pattern for the subject name.</summary>
    [ReadOnlyMember]
    public string? EphemeralCertificateSubject { get; set; }

    /// <summary>ephemeral-certificate: pattern for the subject alternative name.</summary>
    [ReadOnlyMember]
    public string? EphemeralCertificateSan { get; set; }

    /// <summary>ephemeral-certificate: certificate template.</summary>
    [ReadOnlyMember]
    public string? EphemeralCertificateTemplate { get; set; }
}
