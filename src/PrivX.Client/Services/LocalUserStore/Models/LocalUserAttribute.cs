namespace PrivX.LocalUserStore;

public sealed partial class LocalUserAttribute
{
    /// <summary>Name and value.</summary>
    public override string ToString() => $"{Key}={Value}";
}
