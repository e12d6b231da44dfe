using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Session;
using PrivX.Simulator;

namespace PrivX.Module.Tests.ApiProxy;

/// <summary>Client credentials: they belong to a user, are changed through a type of their own, and hand out their secret apart.</summary>
public sealed class ClientCredentialTests
{
    private const string Collection = "api-proxy/client-credentials";

    [Fact]
    public void A_change_sends_all_that_can_be_changed_and_nothing_else()
    {
        using var shell = new ModuleShell();
        JsonObject before = Stored(shell);
        shell.Run("Get-PrivXClientCredential farid.berg | Set-PrivXClientCredential -SourceAddress 10.0.0.0/8").Clean();
        var expected = new JsonObject
        {
            ["name"] = "pipeline",
            ["comment"] = "",
            ["target"] = new JsonObject { ["id"] = before["target"]!["id"]!.ToString(), ["name"] = "Build cluster" },
            ["type"] = "token",
            ["not_before"] = before["not_before"]!.ToString(),
            ["not_after"] = before["not_after"]!.ToString(),
            ["source_address"] = new JsonArray("10.0.0.0/8"),
            ["privx_login_session_required"] = "DEFAULT",
            ["enabled"] = true,
        };
        JsonObject body = JsonNode.Parse(Assert.Single(shell.Simulator.Journal.Writes()).Body)!.AsObject();
        Assert.True(JsonNode.DeepEquals(expected, body), body.ToJsonString());
    }

    [Fact]
    public void What_was_changed_in_hand_is_written_and_a_newer_change_is_not_overwritten()
    {
        using var shell = new ModuleShell();
        shell.Run("$c = Get-PrivXClientCredential farid.berg; $c.Comment = 'in hand'; $c | Set-PrivXClientCredential -Enabled $false").Clean();
        Assert.Equal("in hand", Stored(shell)["comment"]!.ToString());
        Assert.False(Stored(shell)["enabled"]!.GetValue<bool>());

        shell.Simulator.State.Collection(Collection).Change(Stored(shell)["id"]!.ToString(), credential => credential["comment"] = "by somebody else");
        shell.Simulator.Journal.Clear();
        Result result = shell.Run("$c.Comment = 'again'; $c | Set-PrivXClientCredential");
        Assert.StartsWith("PrivX.Conflict,", result.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
    }

    [Theory]
    [InlineData("Set-PrivXClientCredential -User farid.berg -ClientCredential pi", "pipeline")]
    [InlineData("Remove-PrivXClientCredential -Current -ClientCredential o", "own")]
    [InlineData("Get-PrivXClientCredential farid.berg -ClientCredential p", "pipeline")]
    [InlineData("Set-PrivXClientCredential -ClientCredential pi", null)]
    public void Names_are_completed_within_the_user_on_the_line(string line, string? name)
    {
        using var shell = new ModuleShell();
        shell.Run("New-PrivXClientCredential own 'Build cluster' -Current");
        Result result = shell.Run("[System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches.CompletionText", ("line", line));
        Assert.Equal(name is null ? [] : [name], result.Output.Select(text => text?.ToString()).OfType<string>());
    }

    [Fact]
    public void Times_are_sent_as_points_in_time()
    {
        using var shell = new ModuleShell();
        shell.Run("Set-PrivXClientCredential pipeline -User farid.berg -NotAfter ([DateTimeOffset]::UtcNow.Date.AddDays(2))").Clean();
        Assert.Equal(DateTimeOffset.UtcNow.Date.AddDays(2), DateTimeOffset.Parse(Stored(shell)["not_after"]!.ToString(), null).LocalDateTime);
    }

    [Theory]
    [InlineData("Set-PrivXClientCredential pipeline -Comment x")]
    [InlineData("Remove-PrivXClientCredential pipeline -Confirm:$false")]
    [InlineData("Get-PrivXClientCredentialSecret pipeline")]
    public void A_name_alone_is_not_enough(string script)
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run(script).SingleError();
        Assert.StartsWith("PrivX.InvalidArgument,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("-User", error.ErrorDetails?.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.All);
    }

    [Fact]
    public void For_users_of_the_pipeline_only_what_is_named_is_sent()
    {
        using var shell = new ModuleShell();
        shell.Simulator.State.Users.Change(shell.Simulator.State.Users.FindBy("principal", "farid.berg")!["id"]!.ToString(), user => user["comment"] = "of the user");
        shell.Run("Get-PrivXUser | Where-Object { $_.Roles.Name -contains 'Build engineers' } | New-PrivXClientCredential nightly 'build cluster'").Clean();
        Assert.All(shell.Simulator.Journal.Writes(), request => Assert.Equal(["name", "target"], JsonNode.Parse(request.Body)!.AsObject().Select(member => member.Key).Order()));
        Assert.Equal(4, shell.Simulator.Journal.Writes().Count);
    }

    [Fact]
    public void Rows_tell_user_and_target_by_id()
    {
        using var shell = new ModuleShell();
        string user = Stored(shell)["user_id"]!.ToString();
        string target = Stored(shell)["target"]!["id"]!.ToString();
        shell.Run($"[pscustomobject]@{{ Name = 'row'; UserId = '{user}'; ApiTargetId = '{target}'; Comment = 'of the row' }} | New-PrivXClientCredential").Clean();
        JsonObject made = shell.Simulator.State.Collection(Collection).FindBy("name", "row")!;
        Assert.Equal(user, made["user_id"]!.ToString());
        Assert.Equal("of the row", made["comment"]!.ToString());
    }

    [Fact]
    public void A_user_without_a_role_of_the_target_is_refused_by_the_server()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("New-PrivXClientCredential x 'Build cluster' -User hugo.berg");
        Assert.StartsWith("PrivX.PERMISSION_DENIED,", result.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void The_secret_comes_as_a_secure_string_and_as_text_only_when_asked()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        string plain = shell.Run("Get-PrivXClientCredential farid.berg | Get-PrivXClientCredentialSecret -AsPlainText").Only().ToString();
        Assert.True(plain.Length > 8);
        Result result = shell.Run("""
            $s = Get-PrivXClientCredential farid.berg -Verbose -Debug | Get-PrivXClientCredentialSecret -Verbose -Debug; $s
            Get-PrivXClientCredentialSecret pipeline -User farid.berg -Format kubeconfig -Verbose -Debug
            Set-PrivXClientCredential pipeline -User farid.berg -Comment x -PassThru -Verbose -Debug
            """);
        Hidden.Check([plain], result.Clean(), host);
        Assert.Equal(plain, shell.Run("[System.Net.NetworkCredential]::new('', $s).Password").Only().BaseObject);
        Assert.Contains("token: " + plain, shell.Run("Get-PrivXClientCredentialSecret pipeline -User farid.berg -Format KUBECONFIG -AsPlainText").Only().ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"kubeconfig":{"data":"c4nary-Secret""", "no configuration for kubectl")]
    [InlineData("""{"kubeconfig":"c4nary-Secret"}""", "no configuration for kubectl")]
    [InlineData("""{"kubectl_commands":{"data":["c4nary-Secret"]}}""", "no configuration for kubectl")]
    [InlineData("""["c4nary-Secret"]""", "no configuration for kubectl")]
    [InlineData("c4nary-Secret", "no configuration for kubectl")]
    [InlineData("", "it is empty")]
    public void A_configuration_that_is_none_is_an_error_and_is_not_shown(string body, string words)
    {
        using var shell = new ModuleShell();
        shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = "getUserClientCredentialSecret", StatusCode = 200, Body = body });
        Result result = shell.Run("Get-PrivXClientCredentialSecret pipeline -User farid.berg -Format kubeconfig -AsPlainText -Verbose -Debug");
        Assert.Empty(result.Output);
        ErrorRecord error = result.SingleError();
        Assert.StartsWith("PrivX.InvalidResponse,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(words, error.ToString(), StringComparison.Ordinal);
        Hidden.Check(["c4nary-Secret"], result);
    }

    [Theory]
    [InlineData("raw", "")]
    [InlineData("kubeconfig", "apiVersion: v1")]
    public void A_file_with_the_secret_is_for_the_caller_only(string format, string beginning)
    {
        using var shell = new ModuleShell();
        using var folder = new TestFolder();
        string file = Path.Combine(folder.Path, "secret");
        string script = $"Get-PrivXClientCredentialSecret pipeline -User farid.berg -Format {format}";
        string plain = shell.Run(script + " -AsPlainText").Only().ToString();
        Result result = shell.Run(script + " -Path $file -Verbose -Debug", ("file", file));
        Assert.Equal(file, ((FileInfo)result.Only().BaseObject).FullName);
        Hidden.Check([plain], result);
        Assert.StartsWith(beginning, plain, StringComparison.Ordinal);
        Assert.Equal(plain, File.ReadAllText(file));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void A_file_that_is_there_is_replaced_only_when_told_so()
    {
        using var shell = new ModuleShell();
        using var folder = new TestFolder();
        string file = Path.Combine(folder.Path, "secret");
        File.WriteAllText(file, "mine");
        const string Script = "Get-PrivXClientCredential farid.berg | Get-PrivXClientCredentialSecret -Path $file";
        Assert.StartsWith("PrivX.FileExists,", shell.Run(Script, ("file", file)).SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(file));
        Assert.Empty(shell.Simulator.Journal.Requests("getUserClientCredentialSecret"));
        shell.Run(Script + " -Force").Clean();
        Assert.NotEqual("mine", File.ReadAllText(file));
    }

    [Fact]
    public void In_a_folder_each_secret_has_a_file_of_its_own()
    {
        using var shell = new ModuleShell();
        using var folder = new TestFolder();
        shell.Run(
            "$null = New-PrivXClientCredential second 'Build cluster' -User farid.berg; Get-PrivXClientCredential farid.berg | Get-PrivXClientCredentialSecret -Format kubeconfig -Path $folder",
            ("folder", folder.Path)).Clean();
        Assert.Equal(
            shell.Simulator.State.Collection(Collection).All().Select(credential => $"{credential["id"]}.kubeconfig").Order(StringComparer.Ordinal),
            Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_and_plain_text_exclude_each_other()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("Get-PrivXClientCredentialSecret pipeline -User farid.berg -AsPlainText -Path x");
        Assert.StartsWith("PrivX.InvalidArgument,", result.SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.All);
    }

    [Fact]
    public void WhatIf_names_what_would_happen_and_sends_nothing()
    {
        var host = new RecordingHost();
        using var shell = new ModuleShell(host: host);
        shell.Run("""
            New-PrivXClientCredential x 'Build cluster' -User farid.berg -WhatIf
            Get-PrivXClientCredential farid.berg | Set-PrivXClientCredential -Comment new -WhatIf
            Get-PrivXUser *.berg | Get-PrivXClientCredential | Remove-PrivXClientCredential -WhatIf
            """).Clean();
        Assert.Empty(shell.Simulator.Journal.Writes());
        string shown = string.Join("\n", host.Shown);
        Assert.Contains("x of farid.berg", shown, StringComparison.Ordinal);
        Assert.Contains("comment: '' -> 'new'", shown, StringComparison.Ordinal);
        Assert.Contains("Remove client credential", shown, StringComparison.Ordinal);
    }

    private sealed class TestFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("privx").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }

    private static JsonObject Stored(ModuleShell shell) => shell.Simulator.State.Collection(Collection).FindBy("name", "pipeline")!.DeepClone().AsObject();
}
