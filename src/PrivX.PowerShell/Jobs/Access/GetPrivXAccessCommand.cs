using System;
using System.Linq;
using System.Management.Automation;
using PrivX.Access;
using PrivX.Client;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Jobs.Access;

/// <summary>Tells who reaches what with which account, through which role and until when: one row for each user, role, target and account.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXAccess", DefaultParameterSetName = "ByUser")]
[OutputType(typeof(AccessEntry))]
[UsesCmdlets("Get-PrivXUser", "Get-PrivXUserRole", "Get-PrivXRole", "Get-PrivXRoleMember", "Get-PrivXSource", "Get-PrivXHost", "Get-PrivXNetworkTarget", "Get-PrivXApiTarget")]
public sealed partial class GetPrivXAccessCommand : ReportCmdlet
{
    private AccessQuery Query => Gathered<AccessQuery>();

    /// <summary>Only what these users reach: log-in names, ids, wildcards or user objects. Only their roles are asked for.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = "ByUser")]
    [Alias("UserId", "Principal")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    [SupportsWildcards]
    public ObjectReference<User>[]? User { get; set; }

    /// <summary>Only what these roles give access to: names, ids, wildcards or role objects. Only their members are asked for.</summary>
    [Parameter(ParameterSetName = "ByUser")]
    [Parameter(ParameterSetName = "ByHost")]
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "ByRole")]
    [Alias("RoleId")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [SupportsWildcards]
    public ObjectReference<Role>[]? Role { get; set; }

    /// <summary>Only access to these hosts: names, ids, wildcards or host objects. Network targets and API targets are left out then.</summary>
    [Parameter(ParameterSetName = "ByUser")]
    [Parameter(ParameterSetName = "ByRole")]
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "ByHost")]
    [Alias("HostId", "ComputerName")]
    [ArgumentCompleter(typeof(NameCompleter<Host>))]
    [SupportsWildcards]
    public ObjectReference<Host>[]? TargetHost { get; set; }

    /// <summary>Only targets of these types; all of them when left out.</summary>
    [Parameter]
    [ReadAs(typeof(string[]))]
    [ValidateSet(AccessTarget.HostType, AccessTarget.NetworkTargetType, AccessTarget.ApiTargetType)]
    public string[]? Type { get; set; }

    /// <summary>Leave out what cannot be used now: grants whose time has not come or is over, disabled and deleted targets, users of disabled sources. What cannot be told stays in.</summary>
    [Parameter]
    public SwitchParameter EffectiveOnly { get; set; }

    private protected override void Process()
    {
        if (TargetHost is not null && !Wants(AccessTarget.HostType))
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"-TargetHost names hosts, and -Type {string.Join(", ", Type!)} leaves hosts out.") { Remedy = "Leave one of them out." };
        }

        if (Role is not null && (Query.Roles is null || !IsNamed(nameof(Role))))
        {
            Query.Want([]);
            ForEach(Role, reference => Query.Want(FindIds(Nouns.Role, reference)));
        }

        if (TargetHost is not null && (!Query.HasHosts || !IsNamed(nameof(TargetHost))))
        {
            Query.HasHosts = true;
            ForEach(TargetHost, AddHosts);
        }

        Query.IsByRole |= User is null;
        ForEach(User, WriteUsers);
    }

    // Role by role, once for all that the pipeline brought: hosts share roles.
    private protected override void Finish()
    {
        if (!Query.IsByRole || !NeedTargets(Query.Roles))
        {
            return;
        }

        (string Id, string Name)[] roles = Query.Targets.Roles.Where(role => Query.IsWanted(role.Id)).ToArray();
        for (int i = 0; i < roles.Length; i++)
        {
            (string id, string name) = roles[i];
            Bridge.Progress(Progress($"Role {i + 1} of {roles.Length}: {name}", i * 100 / roles.Length));
            WriteMembers(id, name);
        }

        ProgressRecord last = Progress("Done", 100);
        last.RecordType = ProgressRecordType.Completed;
        Bridge.Progress(last);
    }

    private static ProgressRecord Progress(string status, int percent) => new(1, "Reading who reaches what", status) { PercentComplete = percent };

    private bool Wants(string type) => Type is null || Type.Contains(type, StringComparer.OrdinalIgnoreCase);

    // A host in hand may be of yesterday.
    private void AddHosts(ObjectReference<Host> reference)
    {
        foreach (Host found in Find(Nouns.Host, reference))
        {
            Host host = reference.Object is null ? found : Run(token => Client.HostStore.GetHostAsync(Nouns.Host.NeedId(found), token));
            Query.Targets.Add(host, Query.IsWanted);
        }
    }

    private void WriteUsers(ObjectReference<User> reference)
    {
        foreach (User found in Find(Nouns.User, reference))
        {
            Attempt(reference, () => WriteUser(reference.Object is null ? found : Run(token => Client.RoleStore.GetUserAsync(Nouns.User.NeedId(found), token))));
        }
    }
}
