using PrivX.Client.Json;

namespace PrivX.ApiProxy;

/// <summary>How PrivX logs in to an API target.</summary>
[ElementIdentity("type")]
public sealed class TargetCredential : PrivXObject
{
    /// <summary>Kind of credential. Known values: basicauth, token, certificate, ephemeral-certificate.</summary>
    public string? Type { get; set; }

    /// <summary>basicauth: user name.</summary>
    public string? BasicAuthUsername { get; set; }

    /// <summary>basicauth: password.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? BasicAuthPassword { get; set; }

    /// <summary>token: bearer token.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? BearerToken { get; set; }

    /// <summary>certificate: client certificate, PEM.</summary>
    public string? Certificate { get; set; }

    /// <summary>certificate: private key, PEM.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? PrivateKey { get; set; }

    /// <summary>ephemeral-certificate: pattern for the subject name.</summary>
    public string? EphemeralCertificateSubject { get; set; }

    /// <summary>ephemeral-certificate: pattern for the subject alternative name.</summary>
    public string? EphemeralCertificateSan { get; set; }

    /// <summary>ephemeral-certificate: certificate template.</summary>
    public string? EphemeralCertificateTemplate { get; set; }

    /// <summary>The kind of credential.</summary>
    public override string ToString() => Type ?? string.Empty;
}
