namespace PrivX.Authorizer;

/// <summary>Credentials for one target.</summary>
public sealed class AuthorizationResponse : PrivXObject
{
    /// <summary>Signed certificates.</summary>
    public ItemList<SshCertificate> Certificates { get; set => field = value ?? []; } = [];

    /// <summary>Principal keys that open the account, public part.</summary>
    public ItemList<SshKey> PrincipalKeys { get; set => field = value ?? []; } = [];

    /// <summary>Password for the account, where the account uses one.</summary>
    public SecretText? Passphrase { get; set; }

    /// <summary>0 when it went well.</summary>
    public int? ResponseCode { get; set; }

    /// <summary>Explanation of the response code.</summary>
    public string? Message { get; set; }
}
