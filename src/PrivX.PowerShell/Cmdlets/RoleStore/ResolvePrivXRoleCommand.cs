using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.Client;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Finds roles by their exact names, all names of the pipeline in one request.</summary>
[Cmdlet(VerbsDiagnostic.Resolve, "PrivXRole")]
[OutputType(typeof(Role))]
public sealed class ResolvePrivXRoleCommand : ConnectedCmdlet
{
    private readonly List<string> _names = [];

    /// <summary>Names of roles. One that no role has is an error of its own; the others are found all the same.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string[]))]
    public string[]? RoleName { get; set; }

    private protected override void Process() => _names.AddRange(RoleName!);

    private protected override void End()
    {
        string[] names = _names.Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (names.Length > 0)
        {
            Bridge.Stream(Client.RoleStore.ResolveRoles(names), null, role =>
            {
                found.Add(role.Name ?? string.Empty);
                WriteObject(role);
                return true;
            });
        }

        ForEach(names.Where(name => !found.Contains(name)).ToArray(), name =>
            throw new PrivXObjectException(ErrorCodes.NotFound, $"There is no role named '{name}', or you may not see it."));
    }
}
