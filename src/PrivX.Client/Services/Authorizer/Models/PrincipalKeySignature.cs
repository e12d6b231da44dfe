namespace PrivX.Authorizer;

/// <summary>Signature made with a principal key.</summary>
public sealed class PrincipalKeySignature : PrivXObject
{
    /// <summary>The signature, base64.</summary>
    public string? Signature { get; set; }

    /// <summary>0 when it went well.</summary>
    public int? ResponseCode { get; set; }

    /// <summary>Explanation of the response code.</summary>
    public string? Message { get; set; }
}
