namespace PrivX.HostStore;

public sealed partial class HostPrincipal
{
    /// <summary>The name of the account; in brackets where it comes from the directory or may be any.</summary>
    public override string ToString() => !string.IsNullOrEmpty(Principal) ? Principal! : UseUserAccount == true ? "(directory)" : "(any)";
}
