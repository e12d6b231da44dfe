namespace PrivX.PowerShell.Completion;

/// <summary>Multi-factor methods.</summary>
public sealed class MfaTypeCompleter : KnownValueCompleter
{
    private protected override string[] Values => ["DISABLED", "INTERNAL", "RADIUS", "OIDC", "FIDO", "MOBILE"];
}
