using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Operations;
using PrivX.Module.Tests.Rules;
using PrivX.Module.Tests.Trust;

namespace PrivX.Module.Tests.HandedIn;

/// <summary>Objects know their server: a change goes where its object came from, or nowhere.</summary>
public sealed class SessionOriginTests
{
    // What no row of an operation gives an object to.
    private static readonly (string Cmdlet, string Read, string With)[] MoreChanges =
    [
        ("Deny-PrivXAccessRequest", "@(Get-PrivXAccessRequest)[0]", "-Confirm:$false"),
        ("Remove-PrivXAccessRequest", "@(Get-PrivXAccessRequest)[0]", "-Confirm:$false"),
        ("Disable-PrivXUserMfa", "Get-PrivXUser anna.berg", "-Confirm:$false"),
        ("Enable-PrivXUserMfa", "Get-PrivXUser anna.berg", "-Confirm:$false"),
        ("Reset-PrivXUserMfa", "Get-PrivXUser anna.berg", "-Confirm:$false"),
        ("Export-PrivXEvidence", "@(Get-PrivXConnection)[0]", "-Path ($Folder + 'privx-evidence') -WhatIf"),
        ("Grant-PrivXUserRole", "Get-PrivXUser anna.berg", "-Role Contractors -End 2035-01-01"),
        ("Copy-PrivXUserRole", "Get-PrivXUser anna.berg", "-From elin.berg"),
        ("Copy-PrivXObject", "Get-PrivXRole Contractors", "-ToSession prod -WhatIf"),
        ("Revoke-PrivXUserRole", "Get-PrivXUser anna.berg", "-Role Contractors -Confirm:$false"),
        ("New-PrivXAuthorizedKey", "Get-PrivXUser anna.berg", "-Name x -PublicKey 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGZ6w0rkH5r9B0Jq0Wq3m5yN2s8Zt1vQ4x7cE9aUdLfK'"),
        ("Remove-PrivXAccessGroup", "@(Get-PrivXAccessGroup)[1]", "-Confirm:$false"),
        ("Remove-PrivXIdentityProviderClient", "New-PrivXIdentityProviderClient Wiki https://wiki.example.com/callback", "-Confirm:$false"),
        ("Reset-PrivXIdentityProviderClient", "New-PrivXIdentityProviderClient Wiki https://wiki.example.com/callback", "-Confirm:$false"),
        ("Set-PrivXIdentityProviderClient", "New-PrivXIdentityProviderClient Wiki https://wiki.example.com/callback", "-NewName x"),
        ("Remove-PrivXTrustedClient", "@(Get-PrivXTrustedClient)[0]", "-Confirm:$false"),
        ("Request-PrivXComponentCertificate", "@(Get-PrivXTrustedClient)[0]", "-Component extender -SigningRequest ([System.Security.Cryptography.X509Certificates.CertificateRequest]::new('CN=lab', [System.Security.Cryptography.ECDsa]::Create(), 'SHA256').CreateSigningRequestPem())"),
        ("Save-PrivXDeployScript", "@(Get-PrivXTrustedClient)[0]", "-Path $Folder -Force"),
        ("Save-PrivXTrustedClientConfig", "@(Get-PrivXTrustedClient)[0]", "-Path $Folder -Force"),
        ("Set-PrivXHost", "Get-PrivXHost web-01", "-Comment x"),
        ("Set-PrivXHostAccount", "Get-PrivXHost web-01", "-Account root -AddRole Contractors"),
        ("Set-PrivXHostAccountPassword", "Get-PrivXHost web-01", "-Account root -Password $Secret"),
        ("Set-PrivXUebaAnomalySetting", "Get-PrivXUebaAnomalySetting", string.Empty),
        ("Set-PrivXUebaConfiguration", "Get-PrivXUebaConfiguration", string.Empty),
        ("Set-PrivXVersionedSecret", "@(Get-PrivXVersionedSecretKey)[0]", "-Data @{ a = 1 }"),
        ("Restore-PrivXVersionedSecret", "@(Get-PrivXVersionedSecretKey)[0]", "-Version 1"),
        ("Set-PrivXVersionedSecretMetadata", "@(Get-PrivXVersionedSecretKey)[0]", "-MaxVersions 3"),
        ("Remove-PrivXVersionedSecretMetadata", "@(Get-PrivXVersionedSecretKey)[0]", "-Confirm:$false"),
    ];

    [Fact]
    public void A_change_follows_the_object()
    {
        using var both = new TwoServers();
        both.Shell.Run("Get-PrivXHost web-01 -Session test | Disable-PrivXHost").Clean();
        Assert.Empty(TwoServers.Changes(both.Prod));
        Assert.EndsWith("/disabled", Assert.Single(TwoServers.Changes(both.Test)), StringComparison.Ordinal);
        Assert.Equal([false, true], both.Shell.Run("(Get-PrivXHost web-01).Disabled; (Get-PrivXHost web-01 -Session test).Disabled").Clean().OutputAs<bool>());
    }

    [Theory]
    [InlineData("Set-PrivXHost web-01 -Principal @{ Principal = 'x'; Roles = $role }")]
    [InlineData("$h = Get-PrivXHost web-01; $h.Principals[0].Roles += $role; $h | Set-PrivXHost")]
    [InlineData("$p = New-PrivXHostPrincipal x -Role Contractors; $p.Roles = $role; Set-PrivXHost web-01 -Principal $p")]
    [InlineData("New-PrivXHost x 10.0.0.1 -Principal @{ Principal = 'x'; Roles = @($role) }")]
    [InlineData("[pscustomobject]@{ CommonName = 'x'; Addresses = '10.0.0.1'; Principals = @{ Principal = 'x'; Roles = $role } } | New-PrivXHost")]
    public void An_object_of_another_server_within_a_value_is_refused(string script)
    {
        using var both = new TwoServers();
        ErrorRecord error = both.Shell.Run("$role = Get-PrivXRole Contractors -Session test; " + script).SingleError();
        Assert.StartsWith("PrivX.SessionMismatch,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(TwoServers.Changes(both.Prod));
        Assert.Empty(TwoServers.Changes(both.Test));
    }

    [Fact]
    public void Objects_of_two_sessions_go_each_to_their_own()
    {
        using var both = new TwoServers();
        string id = Id(both);
        foreach (string limit in new[] { "1", "4" })
        {
            both.Forget();
            both.Shell.Run($"$a = Get-PrivXHost web-01; $b = Get-PrivXHost web-02 -Session test; $c = Get-PrivXHost db-01; $a, $b, $c | Set-PrivXHost -Comment x{limit} -ThrottleLimit {limit}").Clean();
            Assert.Equal(2, TwoServers.Changes(both.Prod).Count);
            Assert.Single(TwoServers.Changes(both.Test));
            Assert.Contains(TwoServers.Changes(both.Prod), change => change.EndsWith(id, StringComparison.Ordinal));
            Assert.DoesNotContain(TwoServers.Changes(both.Test), change => change.EndsWith(id, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_is_sent_together_is_sent_by_server()
    {
        using var both = new TwoServers();
        both.Shell.Run("$a = Get-PrivXUser anna.berg; $b = Get-PrivXUser carla.berg -Session test; $a, $b | Reset-PrivXUserMfa -Confirm:$false").Clean();
        Assert.Single(TwoServers.Changes(both.Prod));
        Assert.Single(TwoServers.Changes(both.Test));
        Assert.DoesNotContain(both.Prod.Journal.Writes(), entry => entry.Body.Contains(both.Shell.Run("$b.Id").Only().ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Get-PrivXHost web-01 -Session test | Set-PrivXHost -Comment x -Session prod", "prod")]
    [InlineData("Get-PrivXSetting GLOBAL -Session test | Where-Object Name -eq banner | Set-PrivXSetting -Session prod", "prod")]
    [InlineData("Set-PrivXHost web-01 -AccessGroup @(Get-PrivXAccessGroup -Session test)[0]", "prod")]
    [InlineData("$r = Get-PrivXRole 'Optics lab' -Session test; $p = New-PrivXHostPrincipal root -Role $r; New-PrivXHost x 10.0.0.1 -Principal $p", "prod")]
    [InlineData("$p = New-PrivXHostPrincipal root -Role 'Optics lab' -Session test; New-PrivXHost x 10.0.0.1 -Principal $p", "prod")]
    [InlineData("$h = Get-PrivXHost web-01; $h.Principals += (Get-PrivXHost web-03 -Session test).Principals[0]; $h | Set-PrivXHost", "prod")]
    [InlineData("Grant-PrivXUserRole anna.berg -Role (Get-PrivXRole 'Optics lab' -Session test) -End 2035-01-01", "prod")]
    public void An_object_of_another_server_is_refused(string script, string acting)
    {
        using var both = new TwoServers();
        ErrorRecord error = both.Shell.Run(script).SingleError();
        Assert.StartsWith("PrivX.SessionMismatch,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("test (", error.ToString(), StringComparison.Ordinal);
        Assert.Contains(acting + " (", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(TwoServers.Changes(both.Prod));
        Assert.Empty(TwoServers.Changes(both.Test));
    }

    [Fact]
    public void A_name_or_id_means_the_session_that_is_said()
    {
        using var both = new TwoServers();
        both.Shell.Run("$h = Get-PrivXHost web-01 -Session test; Disable-PrivXHost $h.CommonName; Disable-PrivXHost $h.Id -Session prod").Clean();
        Assert.Equal(2, TwoServers.Changes(both.Prod).Count);
        Assert.Empty(TwoServers.Changes(both.Test));
    }

    [Fact]
    public void Another_session_with_the_same_server_takes_the_object()
    {
        using var both = new TwoServers();
        both.Shell.Run("$null = " + ModuleShell.ConnectScript + " -Name again; $h = Get-PrivXHost web-01 -Session prod").Clean();
        both.Shell.Run("$h | Disable-PrivXHost -Session again; Disconnect-PrivX prod; Select-PrivXSession test; $h | Enable-PrivXHost").Clean();
        Assert.Equal(2, TwoServers.Changes(both.Prod).Count);
        Assert.Empty(TwoServers.Changes(both.Test));
    }

    [Fact]
    public void An_object_of_a_session_that_was_left_is_refused()
    {
        using var both = new TwoServers();
        ErrorRecord error = both.Shell.Run("$h = Get-PrivXHost web-01 -Session test; Disconnect-PrivX test; $h | Disable-PrivXHost").SingleError();
        Assert.StartsWith("PrivX.SessionMismatch,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("web-01", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(TwoServers.Changes(both.Prod));
    }

    [Fact]
    public void Readers_follow_the_object_too()
    {
        using var both = new TwoServers();
        both.Shell.Run("Get-PrivXHost web-01 -Session test | Get-PrivXHost; Get-PrivXConnection -TargetHost (Get-PrivXHost web-01 -Session test); Get-PrivXUser anna.berg -Session test | Get-PrivXUserRole").Clean();
        Assert.Empty(both.Prod.Journal.All);
        Assert.NotEmpty(both.Test.Journal.All);
    }

    [Fact]
    public void What_is_saved_forgets_its_session()
    {
        using var both = new TwoServers();
        both.Shell.Run("$h = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((Get-PrivXHost web-01 -Session test), 4)); $h | Disable-PrivXHost").Clean();
        Assert.Single(TwoServers.Changes(both.Prod));
        Assert.Empty(TwoServers.Changes(both.Test));
    }

    [Fact]
    public void The_session_does_not_show_in_an_object()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run(
            """
            $h = Get-PrivXHost web-01
            $h.PSObject.Properties.Name
            ($h | Get-Member -Force -MemberType Properties).Name
            [System.Management.Automation.PSSerializer]::Serialize($h, 4)
            """.Replace("($h | Get-Member -Force -MemberType Properties).Name\n", string.Empty, StringComparison.Ordinal)).Clean();
        Assert.DoesNotContain(result.Output, text => text.ToString()!.Contains("Origin", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Questions_name_the_session_where_there_are_several()
    {
        var host = new RecordingHost();
        using var both = new TwoServers(host);
        both.Shell.Run("Get-PrivXHost web-01 -Session test | Disable-PrivXHost -WhatIf; Disable-PrivXHost web-01 -WhatIf").Clean();
        string[] shown = host.Shown.Where(line => line.StartsWith("What if", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, shown.Length);
        Assert.Contains($"in the session test ({both.Test.Address.Authority})", shown[0], StringComparison.Ordinal);
        Assert.Contains($"in the session prod ({both.Prod.Address.Authority})", shown[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-PrivXHost -Session $s only")]
    [InlineData("Get-PrivXHost -Session test only")]
    [InlineData("$PSDefaultParameterValues['*-PrivX*:Session'] = 'test'|Get-PrivXHost only")]
    public void Tab_asks_the_session_of_the_line(string text)
    {
        using var both = new TwoServers();
        string[] parts = text.Split('|');
        both.Shell.Run("$s = Get-PrivXSession test; $null = New-PrivXHost only-in-test 10.0.0.9 -Session test").Clean();
        if (parts.Length > 1)
        {
            both.Shell.Run(parts[0]).Clean();
        }

        Result found = both.Shell.Run(
            "foreach ($tab in 1..10) { $found = [System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches; if ($found) { break } }; $found.CompletionText",
            ("line", parts[^1])).Clean();
        Assert.Equal(["only-in-test"], found.OutputAs<string>());
    }

    /// <summary>Every row of the operations whose script can be given an object: the object is of the other server.</summary>
    [Fact]
    public void No_change_of_an_object_reaches_the_default_server()
    {
        using var both = new TwoServers();
        var problems = new List<string>();
        var covered = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string name in EveryRun.Where(run => EveryRun.Changes(run) && run.Options is null && run.Connected))
        {
            OperationRun run = EveryRun.Of(name).Run;
            string[] variables = Read(run.Given);
            string script = variables.Aggregate(run.Script, (text, variable) => text.Replace($"${variable}.Id", $"${variable}", StringComparison.OrdinalIgnoreCase));
            if (!variables.Any(variable => Regex.IsMatch(script, $@"\${variable}(?![\w.:])", RegexOptions.IgnoreCase)))
            {
                continue;
            }

            Try(name, run.Given, script);
        }

        foreach ((string cmdlet, string read, string rest) in MoreChanges)
        {
            Try(cmdlet, $"$x = {read}", $"$x | {cmdlet} {rest}");
        }

        Assert.True(problems.Count == 0, string.Join(Environment.NewLine, problems));

        // The table has no blank: what takes objects is in it.
        string[] missing = Surface.Cmdlets
            .Where(cmdlet => EveryRun.Changes(cmdlet.Name) && TakesObjects(cmdlet) && !covered.Contains(cmdlet.Name))
            .Select(cmdlet => cmdlet.Name)
            .ToArray();
        Assert.True(missing.Length == 0, "Not in the table: " + string.Join(", ", missing));

        void Try(string name, string given, string script)
        {
            both.Test.Reset();
            both.Shell.Run("Select-PrivXSession test").Clean();
            Result read = both.Shell.Run(given, ("Simulator", both.Test), ("Folder", System.IO.Path.GetTempPath()), ("Secret", new System.Net.NetworkCredential(string.Empty, "x").SecurePassword));
            both.Shell.Run("Select-PrivXSession prod").Clean();
            if (read.HadErrors)
            {
                problems.Add($"{name}: {read.Describe()}");
                return;
            }

            both.Forget();
            Result result = both.Shell.Run(script);
            if (TwoServers.Changes(both.Prod) is { Count: > 0 } changes)
            {
                problems.Add($"{name}: {script}: {string.Join(", ", changes)}");
                both.Prod.Reset();
            }
            else if (both.Test.Journal.All.Count == 0 && !result.AllErrors.Any(error => error.FullyQualifiedErrorId.StartsWith("PrivX.", StringComparison.Ordinal)))
            {
                problems.Add($"{name}: {script}: nothing was done, and nothing said. {result.Describe()}");
            }

            covered.UnionWith(RunCheck.Commands(script));
        }
    }

    // The variables that hold what was read from the server.
    private static string[] Read(string given) => Parser.ParseInput(given, out _, out _)
        .FindAll(node => node is AssignmentStatementAst, searchNestedScriptBlocks: true)
        .Cast<AssignmentStatementAst>()
        .Where(assignment => assignment.Left is VariableExpressionAst && assignment.Right is PipelineAst pipeline
            && pipeline.PipelineElements.OfType<CommandAst>().FirstOrDefault()?.GetCommandName()?.StartsWith("Get-PrivX", StringComparison.OrdinalIgnoreCase) == true)
        .Select(assignment => ((VariableExpressionAst)assignment.Left).VariablePath.UserPath)
        .ToArray();

    private static bool TakesObjects(CmdletInfo cmdlet) => Surface.Parameters(cmdlet.Name).Any(parameter =>
        parameter.ParameterSets.Values.Any(set => set.ValueFromPipeline)
        && (parameter.ParameterType.IsArray ? parameter.ParameterType.GetElementType()! : parameter.ParameterType).Name.StartsWith("ObjectReference", StringComparison.Ordinal));

    private static string Id(TwoServers both)
    {
        string[] ids = both.Shell.Run("(Get-PrivXHost web-01).Id, (Get-PrivXHost web-01 -Session test).Id").Clean().OutputAs<string>().ToArray();
        Assert.Equal(ids[0], ids[1]);
        return ids[0];
    }
}
