using System.Collections.Generic;
using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Tells which users the rules of a role match: those of a role on the server, of one changed in hand, or rules that are not stored yet.</summary>
[Cmdlet(VerbsDiagnostic.Test, "PrivXRole", DefaultParameterSetName = "Default")]
[OutputType(typeof(RoleTestResult))]
public sealed class TestPrivXRoleCommand : ConnectedCmdlet
{
    /// <summary>Roles to try: ids, names, wildcards or role objects; an object is tried as it is in hand.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Default")]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [SupportsWildcards]
    public ObjectReference<Role>[]? Role { get; set; }

    /// <summary>Rules to try that are not stored: what New-PrivXRoleRule makes, or a hashtable with its properties.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Rule")]
    [Alias("SourceRule", "Rule")]
    [ReadAs(typeof(SourceRule))]
    public SourceRule? SourceRules { get; set; }

    private protected override void Process()
    {
        if (SourceRules is not null)
        {
            Evaluate(new Role { Name = "not stored", SourceRules = SourceRules });
        }

        ForEach(Role, reference =>
        {
            foreach (Role found in Find(Nouns.Role, reference))
            {
                // A search gives only names and ids.
                Evaluate(found.SourceRules is null && found.Id is { } id ? Run(token => Client.RoleStore.GetRoleAsync(id, token)) : found);
            }
        });
    }

    private void Evaluate(Role role)
    {
        var wanted = new Role { Name = role.Name, SourceRules = role.SourceRules is { } rules ? Resolved(rules, RoleStoreJson.Default.SourceRule) : null };
        var users = new List<User>();
        long? count = null;
        Bridge.Stream(Client.RoleStore.EvaluateRole(wanted), page => count = page.TotalCount, user =>
        {
            users.Add(user);
            return true;
        });
        WriteObject(new RoleTestResult { Role = role.Name, UserCount = count ?? users.Count, Users = users.ToArray() });
    }
}
