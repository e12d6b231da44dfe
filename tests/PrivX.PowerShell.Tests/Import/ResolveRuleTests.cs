using System.IO;
using System.Reflection;
using PrivX.PowerShell.Import;

namespace PrivX.PowerShell.Tests.Import;

public sealed class ResolveRuleTests
{
    private const string Token = "cc7b13ffcd2ddd51";

    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "PrivX", "bin", "Desktop");

    [Theory]
    [InlineData("System.Memory, Version=4.0.2.0, PublicKeyToken=" + Token, true)]
    [InlineData("System.Memory, Version=4.0.5.0, PublicKeyToken=" + Token, true)]
    [InlineData("System.Memory, Version=4.0.6.0, PublicKeyToken=" + Token, false)]
    [InlineData("System.Memory, Version=4.0.2.0, PublicKeyToken=b03f5f7f11d50a3a", false)]
    [InlineData("System.Memory, Version=4.0.2.0, PublicKeyToken=null", false)]
    [InlineData("System.Memory, PublicKeyToken=" + Token, false)]
    [InlineData("Newtonsoft.Json, Version=4.0.2.0, PublicKeyToken=" + Token, false)]
    public void Our_own_files_get_what_we_ship_if_it_is_not_older(string wanted, bool answered) =>
        Assert.Equal(answered ? Path.Combine(Folder, "System.Memory.dll") : null, FileFor(wanted, Path.Combine(Folder, "Tomlyn.dll")));

    [Theory]
    [InlineData("4.0.2.0")]
    [InlineData("4.0.5.0")]
    public void Others_get_nothing(string version) =>
        Assert.Null(FileFor($"System.Memory, Version={version}, PublicKeyToken={Token}", Path.Combine(Path.GetTempPath(), "Az.Accounts", "Az.dll")));

    [Theory]
    [InlineData("4.0.2.0", false)]
    [InlineData("4.0.5.0", true)]
    public void An_unknown_requester_gets_only_the_very_same_identity(string version, bool answered) =>
        Assert.Equal(answered, FileFor($"System.Memory, Version={version}, PublicKeyToken={Token}", null) is not null);

    private static string? FileFor(string wanted, string? requester) => ResolveRule.FileFor(
        Folder,
        new AssemblyName(wanted),
        requester,
        path => path == Path.Combine(Folder, "System.Memory.dll") ? new AssemblyName($"System.Memory, Version=4.0.5.0, PublicKeyToken={Token}") : null);
}
