using System.Collections.Generic;
using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Lists principal keys: all, or those of a role.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXPrincipalKey", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(PrincipalKey))]
public sealed class GetPrivXPrincipalKeyCommand : ListCmdlet<PrincipalKey>
{
    /// <summary>Roles whose current key is wanted: ids, names, wildcards or role objects. An id may also be that of another key group.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "ByGroup")]
    [Alias("RoleId", "GroupId")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [SupportsWildcards]
    public ObjectReference<Role>[]? Role { get; set; }

    /// <summary>Id of the one key of the role that is wanted.</summary>
    [Parameter(ParameterSetName = "ByGroup")]
    [ReadAs(typeof(string))]
    public string? KeyId { get; set; }

    /// <summary>Every key of the role, in place of the current one.</summary>
    [Parameter(ParameterSetName = "ByGroup")]
    public SwitchParameter All { get; set; }

    /// <summary>Keys to read, whatever role they are of: ids, names, wildcards or key objects.</summary>
    [Parameter(ParameterSetName = "List")]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<PrincipalKey>))]
    [SupportsWildcards]
    public ObjectReference<PrincipalKey>[]? PrincipalKey { get; set; }

    private protected override void Process()
    {
        if (Role is null)
        {
            WriteNamedOrList(Nouns.PrincipalKey, PrincipalKey, new ListQuery(), Client.Authorizer.ListPrincipalKeys);
        }
        else
        {
            ForEachId(Role, Write);
        }
    }

    private void Write(string group)
    {
        IReadOnlyList<PrincipalKey> keys = Run(token => Client.Authorizer.GetPrincipalKeyAsync(group, KeyId, All ? "all" : null, token));
        foreach (PrincipalKey key in keys)
        {
            WriteObject(key);
        }
    }
}
