namespace PrivX.LocalUserStore;

public sealed partial class LocalUserPassword
{
    /// <summary>Never the password: three asterisks.</summary>
    public override string ToString() => "***";
}
