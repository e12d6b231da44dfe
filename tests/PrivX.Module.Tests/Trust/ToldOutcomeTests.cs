using System;
using System.IO;
using System.Management.Automation;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Trust;

/// <summary>Nothing ends silently wrong: what is not complete, not certain or not read back is told, with what is known of it.</summary>
public sealed class ToldOutcomeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("privx-told-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_list_that_is_not_complete_writes_what_came_and_an_error_that_names_it()
    {
        using var shell = new ModuleShell();
        shell.Simulator.Faults.Add(Fault.WrongCount("listHosts", 5));
        Result result = shell.Run("Get-PrivXHost");
        ErrorRecord error = result.SingleError();
        Assert.StartsWith("PrivX.IncompleteList,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.StartsWith("The list of hosts is not complete: received ", error.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(result.Output);
        Assert.Empty(result.Warnings);
    }

    [Theory]
    [InlineData("Get-PrivXRoleMember Contractors", "listRoleMembers", "members of role Contractors (")]
    [InlineData("Get-PrivXRole Contractors | Get-PrivXRoleMember", "listRoleMembers", "members of role Contractors (")]
    [InlineData("Get-PrivXUserRole anna.berg", "listUserRoles", "roles of user anna.berg (")]
    [InlineData("Get-PrivXUser anna.berg | Get-PrivXUserRole", "listUserRoles", "roles of user anna.berg (")]
    [InlineData("Get-PrivXAuthorizedKey anna.berg", "listUserAuthorizedKeys", "authorized keys of user anna.berg (")]
    [InlineData("Get-PrivXTargetDomainAccount NORDLYS", "listTargetDomainAccounts", "NORDLYS (")]
    [InlineData("Get-PrivXManagedAccount NORDLYS", "listManagedAccounts", "NORDLYS (")]
    public void A_list_that_is_not_complete_names_what_it_belongs_to(string script, string operation, string named)
    {
        using var shell = new ModuleShell();
        shell.Simulator.Faults.Add(Fault.WrongCount(operation, 5));
        Assert.Contains(named, shell.Run(script).SingleError().ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("New-PrivXHost told-1 -Address 10.9.9.9", "getHost")]
    [InlineData("New-PrivXRole told-1 -Permission hosts-view", "getRole")]
    [InlineData("New-PrivXVaultSecret told-1 -Data @{ a = 'b' }", "getSecretMetadata")]
    public void A_create_that_cannot_be_read_back_tells_that_it_is_there_and_under_which_id(string script, string reads)
    {
        foreach (int status in new[] { 403, 503 })
        {
            using var shell = new ModuleShell();
            shell.Simulator.Faults.Add(Fault.Status(reads, status, times: null));
            ErrorRecord error = shell.Run(script).SingleError();
            Assert.StartsWith("PrivX.CreatedNotRead,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            string id = (string)error.Exception.GetType().GetProperty("Id")!.GetValue(error.Exception)!;
            Assert.Contains($"with the id '{id}', but it could not be read back: PrivX ", error.ToString(), StringComparison.Ordinal);
            Assert.Contains(id, error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
            Assert.Single(shell.Simulator.Journal.Writes());
        }
    }

    [Theory]
    [InlineData("Set-PrivXHost web-01 -Comment told", "updateHost")]
    [InlineData("Remove-PrivXHost web-01 -Confirm:$false", "deleteHost")]
    [InlineData("New-PrivXHost told-1 -Address 10.9.9.9", "createHost")]
    public void A_change_that_was_carried_out_and_answered_with_a_page_is_an_unknown_outcome(string script, string operation)
    {
        using var shell = new ModuleShell();
        shell.Simulator.Faults.Add(Fault.Of(FaultKind.Html, operation));
        Assert.StartsWith("PrivX.OutcomeUnknown,", shell.Run(script).SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_of_a_create_is_an_unknown_outcome()
    {
        using var shell = new ModuleShell();
        shell.Simulator.Faults.Add(Fault.Status("createHost", 500));
        Assert.StartsWith("PrivX.OutcomeUnknown,", shell.Run("New-PrivXHost told-1 -Address 10.9.9.9").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void An_operation_that_the_server_does_not_have_is_not_supported_and_a_missing_object_is_not_found()
    {
        using var old = new ModuleShell(new SimulatorOptions { ServerVersion = 28 });
        ErrorRecord error = old.Run("Get-PrivXApiTarget").SingleError();
        Assert.StartsWith("PrivX.NotSupported,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("This operation needs PrivX 42 or later.", error.ErrorDetails.RecommendedAction);
        using var shell = new ModuleShell();
        Assert.StartsWith("PrivX.NotFound,", shell.Run($"Get-PrivXApiTarget {Guid.NewGuid()}").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    // Whatever stands in an event, the log stays readable.
    [Theory]
    [InlineData("""[1,2]""", "[1,2]")]
    [InlineData("""{"a":null}""", """{"a":null}""")]
    [InlineData("1.50", "1.50")]
    [InlineData("null", null)]
    public void A_value_that_nobody_expects_is_kept_as_its_JSON(string value, string? text)
    {
        using var shell = new ModuleShell();
        shell.Simulator.Faults.Add(new Fault { Kind = FaultKind.Status, Target = "listAuditEvents", StatusCode = 200, Body = """{"count":1,"items":[{"event_id":"100","message":{"x":*}}]}""".Replace("*", value, StringComparison.Ordinal) });
        Assert.Equal(text, shell.Run("(Get-PrivXAuditEvent -First 5).Message['x']").Only()?.ToString());
    }

    [Theory]
    [InlineData("-Oldest", "")]
    [InlineData("", "")]
    [InlineData("-Oldest", "-Before ([datetimeoffset]::UtcNow.AddYears(20))")]
    public void A_log_is_read_to_the_servers_time_and_not_beyond(string order, string before)
    {
        using var shell = new ModuleShell();
        shell.Run($"Get-PrivXAuditEvent {order} {before}").Clean();
        Assert.Single(shell.Simulator.Journal.Requests("getServerTime"));
        string body = shell.Simulator.Journal.Requests("searchAuditEvents")[0].Body;
        var end = DateTimeOffset.Parse(System.Text.Json.JsonDocument.Parse(body).RootElement.GetProperty("end_time").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(end, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1));
    }

    [Theory]
    [InlineData("Get-PrivXCertificateAuthority -Component extender | Save-PrivXCertificateRevocationList -Path $Folder/new")]
    [InlineData("Save-PrivXCertificateRevocationList (Get-PrivXCertificateAuthority -Component extender) -Path $Folder/new")]
    [InlineData("Get-PrivXCertificateAuthority -Component extender | Save-PrivXCertificateRevocationList -Path $Folder/new -ThrottleLimit 4")]
    public void Several_things_and_a_path_that_is_no_folder_save_nothing(string script)
    {
        using var shell = new ModuleShell();
        ErrorRecord failure = shell.Run(script, ("Folder", _folder)).SingleError();
        Assert.StartsWith("PrivX.InvalidPath,", failure.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public void One_thing_and_a_path_that_is_no_folder_save_that_file()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("Get-PrivXCertificateAuthority '*CA 2' -Component extender | Save-PrivXCertificateRevocationList -Path $Folder/new", ("Folder", _folder)).Clean();
        Assert.Equal("new", Assert.Single(result.OutputAs<FileInfo>()).Name);
    }

    [Fact]
    public void The_deadline_bounds_a_call_and_must_be_a_time()
    {
        using var shell = new ModuleShell(connect: false);
        ErrorRecord failure = shell.Run(ModuleShell.ConnectScript + " -Deadline 00:00:00").SingleError();
        Assert.StartsWith("PrivX.InvalidArgument,", failure.FullyQualifiedErrorId, StringComparison.Ordinal);
        shell.Run(ModuleShell.ConnectScript + " -Deadline 00:00:03").Clean();
        shell.Simulator.Faults.Add(Fault.Delay("listHosts", times: null));
        ErrorRecord error = shell.Run("Get-PrivXHost").SingleError();
        Assert.StartsWith("PrivX.Timeout,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("the deadline of 3 s has passed", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_null_credential_is_named()
    {
        using var shell = new ModuleShell(connect: false);
        ErrorRecord failure = shell.Run("$splat = @{ Server = $Server; Credential = $null }; Connect-PrivX @splat").SingleError();
        Assert.Equal("-Credential was given and is null.", failure.ToString());
    }
}
