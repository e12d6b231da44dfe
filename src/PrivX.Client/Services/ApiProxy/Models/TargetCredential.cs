namespace PrivX.ApiProxy;

public sealed partial class TargetCredential
{
    /// <summary>The kind of credential.</summary>
    public override string ToString() => Type ?? string.Empty;
}
