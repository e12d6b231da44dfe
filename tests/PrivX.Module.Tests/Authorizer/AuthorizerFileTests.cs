using System;
using System.IO;
using System.Linq;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Authorizer;

/// <summary>Files for installing components and hosts.</summary>
public sealed class AuthorizerFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("privx-file-").FullName;
    private readonly ModuleShell _shell = new();

    public AuthorizerFileTests()
    {
        _shell.Run(string.Empty, ("Folder", _folder)).Clean();
    }

    public void Dispose()
    {
        _shell.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("Save-PrivXTrustedClientConfig 'Optics lab extender' $Folder", "extender-config.toml", true)]
    [InlineData("Save-PrivXTrustedClientConfig 'web PROXY' $Folder", "web-proxy-config.toml", true)]
    [InlineData("Save-PrivXTrustedClientConfig 'Web carrier' $Folder", "carrier-config.toml", true)]
    [InlineData("Save-PrivXTrustedClientConfig 'Host provisioning' $Folder -Component WebProxy", "web-proxy-config.toml", true)]
    [InlineData("Save-PrivXDeployScript 'Host provisioning' $Folder", "deploy.py", true)]
    [InlineData("Save-PrivXDeployScript -PrincipalsCommand -Path $Folder", "principals_command.sh", false)]
    public void What_holds_credentials_is_for_the_caller_only(string script, string name, bool isPrivate)
    {
        FileInfo file = Assert.Single(_shell.Run(script).Clean().OutputAs<FileInfo>());
        Assert.Equal(Path.Combine(_folder, name), file.FullName);
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
            Assert.Equal(isPrivate, (file.UnixFileMode & Others) == 0);
        }
    }

    [Fact]
    public void A_client_without_a_configuration_is_refused_before_a_file_is_made()
    {
        string error = _shell.Run("Save-PrivXTrustedClientConfig 'Host provisioning' $Folder").SingleError().FullyQualifiedErrorId;
        Assert.StartsWith("PrivX.InvalidArgument,", error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
        Assert.DoesNotContain(_shell.Simulator.Journal.All, entry => entry.Service == "authorizer");
    }

    [Fact]
    public void Clients_of_one_kind_do_not_overwrite_each_other()
    {
        _shell.Run("Save-PrivXTrustedClientConfig '*extender' $Folder").Clean();
        string[] files = Directory.GetFiles(_folder);
        Assert.Equal(2, files.Length);
        Assert.Equal(2, files.Select(File.ReadAllText).Distinct().Count());
    }
}
