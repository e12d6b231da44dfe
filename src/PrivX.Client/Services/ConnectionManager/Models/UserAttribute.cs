namespace PrivX.ConnectionManager;

public sealed partial class UserAttribute
{
    /// <summary>Name and value.</summary>
    public override string ToString() => $"{Key}={Value}";
}
