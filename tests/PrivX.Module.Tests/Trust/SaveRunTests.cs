using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Rules;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Trust;

/// <summary>All Save cmdlets against a server that names files as it likes: whatever it says, the file is in the folder that the user named, alone, whole, and private where its content is.</summary>
public sealed class SaveRunTests : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly string[] Names =
    [
        "../../evil", "..\\..\\evil", "/etc/cron.d/evil", "C:\\Windows\\evil.dll", "C:evil", "\\\\host\\share\\evil", "con", "CON.txt", "nul", "COM1.log", "COM\u00B2.log", "CONIN$", "a:b", "file.txt::$DATA",
        "", ".", "..", "...", ".bashrc", "....hidden", " lead", "trail. . ", "a\r\nb", "a\0b", "\u202Egpj.exe", "🦊", "~", "~/evil", "*", "[x]", "$HOME", "%TEMP%", new string('x', 300), new string('日', 300),
    ];

    private readonly ModuleShell _shell = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("privx-save-").FullName;
    private readonly string _inside;

    public SaveRunTests() => _inside = Directory.CreateDirectory(Path.Combine(_folder, "inside")).FullName;

    /// <summary>One run of each Save cmdlet and kind of content, and whether others may read what it saves.</summary>
    public static TheoryData<string, bool> Saves => new()
    {
        { "Get-PrivXCertificateAuthority | Select-Object -First 1 | Save-PrivXCertificateAuthority -Path $Folder", false },
        { "Get-PrivXCertificateAuthority | Select-Object -First 1 | Save-PrivXCertificateRevocationList -Path $Folder", false },
        { "Save-PrivXDeployScript 'Host provisioning' $Folder", true },
        { "Save-PrivXDeployScript -PrincipalsCommand -Path $Folder", false },
        { "Save-PrivXTrustedClientConfig 'Optics lab extender' $Folder", true },
        { "Save-PrivXTrustedClientConfig 'Web carrier' $Folder", true },
        { "Save-PrivXTrustedClientConfig 'web PROXY' $Folder", true },
        { "Save-PrivXConnectionFile $c $Folder", true },
        { "Save-PrivXConnectionFile $c $Folder -File none* -IncludeProtocolFile", true },
        { "Save-PrivXConnectionTranscript $c $Folder", true },
        { "Save-PrivXUebaSetupScript $Folder", true },
    };

    public void Dispose()
    {
        _shell.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void No_Save_cmdlet_is_forgotten() => Assert.Equal(
        Surface.Cmdlets.Select(cmdlet => cmdlet.Name).Where(name => name.StartsWith("Save-", StringComparison.Ordinal)).Order(),
        Saves.Select(row => ((string)row[0]).Split(' ').First(word => word.StartsWith("Save-", StringComparison.Ordinal))).Distinct().Order());

    [Theory]
    [MemberData(nameof(Saves))]
    public void The_file_is_where_it_was_wanted(string script, bool isPrivate)
    {
        string id = (string)_shell.Run("$c = (Get-PrivXTrail -Keyword sudo -First 1).ConnectionId; $c", ("Folder", _inside)).Only().BaseObject;
        string current = Directory.GetCurrentDirectory();
        string[] before = Directory.GetFileSystemEntries(current);
        string now = string.Empty;
        _shell.Simulator.Faults.Add(Fault.Rewritten("listCertificateAuthorities", (_, body) => Commented(body, now)));

        // Where a cmdlet has a name of its own for what it saves, one run shows it.
        bool isNamedByServer = script.Contains("$c", StringComparison.Ordinal) || script.Contains("Authority", StringComparison.Ordinal);
        foreach (string name in isNamedByServer ? Names : Names[..1])
        {
            now = name;
            Record(id, name);
            FileInfo[] files = [.. _shell.Run(script).Clean().OutputAs<FileInfo>()];
            Assert.NotEmpty(files);
            Assert.Equal(Directory.GetFileSystemEntries(_inside).Order(), files.Select(file => file.FullName).Order());
            Assert.Equal([_inside], Directory.GetFileSystemEntries(_folder));
            Assert.All(files, file =>
            {
                Assert.True(file.Length > 0, $"{file.Name} is empty.");
                Assert.DoesNotMatch(@"^\.|[\p{Cc}\p{Cf}<>:""|?*\\/]|[. ]$|^(?i:con|nul|com[1\u00B2]|conin\$)(\.|$)", file.Name);
                Assert.True(Encoding.UTF8.GetByteCount(file.Name) < 255, file.Name);
                if (isPrivate && !OperatingSystem.IsWindows())
                {
                    Assert.Equal(Owner, file.UnixFileMode);
                }

                file.Delete();
            });
        }

        Assert.Equal(before.Order(), Directory.GetFileSystemEntries(current).Order());
    }

    [Fact]
    public void A_link_in_the_way_is_not_followed()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string secret = Path.Combine(_folder, "secret");
        File.WriteAllText(secret, "mine");
        foreach (string ending in new[] { string.Empty, ".part" })
        {
            string link = Path.Combine(_inside, "privx-ueba-setup.sh" + ending);
            File.CreateSymbolicLink(link, secret);
            Assert.StartsWith("PrivX.FileExists,", _shell.Run("Save-PrivXUebaSetupScript $Folder", ("Folder", _inside)).SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
            _shell.Run("Save-PrivXUebaSetupScript $Folder -Force", ("Folder", _inside)).Only();
            Assert.Equal("mine", File.ReadAllText(secret));
            string saved = Assert.Single(Directory.GetFiles(_inside));
            Assert.Null(new FileInfo(saved).LinkTarget);
            Assert.Equal(Owner, File.GetUnixFileMode(saved));
            File.Delete(saved);
        }
    }

    private static byte[] Commented(byte[] body, string comment)
    {
        JsonNode answer = JsonNode.Parse(body)!;
        foreach (JsonNode? authority in answer as JsonArray ?? answer["items"]!.AsArray())
        {
            authority!["comment"] = comment;
        }

        return Encoding.UTF8.GetBytes(answer.ToJsonString());
    }

    // A connection of one channel, in which one file was moved.
    private void Record(string id, string name) => _shell.Simulator.State.Collection("connection-manager/trails").Change(id, trail =>
    {
        JsonArray channels = trail["channels"]!.AsArray();
        while (channels.Count > 1)
        {
            channels.RemoveAt(1);
        }

        channels[0]!["protocol_file"]!["name"] = name;
        channels[0]!["transferred_files"] = new JsonArray(new JsonObject
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["name"] = name,
            ["direction"] = 1,
            ["payload_size"] = 10,
            ["closed"] = true,
            ["status"] = "OK",
        });
    });
}
