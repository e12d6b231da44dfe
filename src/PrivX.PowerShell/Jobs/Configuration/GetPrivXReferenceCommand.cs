using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.Client;
using PrivX.Client.Portable;
using PrivX.Configuration;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Jobs.Configuration;

/// <summary>Gets what names an object: what would lack it if it were removed.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXReference")]
[OutputType(typeof(ObjectUse))]
[UsesCmdlets("Get-PrivXRole", "Get-PrivXHost", "Get-PrivXWorkflow", "Get-PrivXNetworkTarget", "Get-PrivXApiTarget", "Get-PrivXVaultSecret", "Get-PrivXRoleMember")]
public sealed class GetPrivXReferenceCommand : ReportCmdlet
{
    private List<PrivXObject> Objects => Gathered<List<PrivXObject>>();

    /// <summary>Roles, access groups, sources, whitelists, password policies, rotation scripts, target domains or AWS roles, as the Get cmdlets write them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [Rows]
    public PSObject[] InputObject { get; set; } = [];

    private protected override void Process()
    {
        foreach (PSObject item in InputObject)
        {
            if (item.BaseObject is not PrivXObject given || !ConfigurationKinds.All.Any(kind => kind.Takes(given) && IsNamed(kind)))
            {
                throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"'{item}' is a {item.BaseObject.GetType().Name}, which no other object names by its id.")
                {
                    Remedy = $"Hand in what the Get cmdlets write for one of these: {string.Join(", ", ConfigurationKinds.All.Where(IsNamed).Select(kind => kind.Name))}.",
                };
            }

            Objects.Add(given);
        }
    }

    private protected override void Finish()
    {
        var server = new ConfigurationServer(Client);
        ConfigurationKind[] kinds = Objects.Select(given => ConfigurationKinds.All.First(kind => kind.Takes(given))).Distinct().ToArray();
        ConfigurationKind[] naming = ConfigurationKinds.All.Where(kind => kind.References.Intersect(kinds.Select(known => known.Name), StringComparer.Ordinal).Any()).ToArray();
        if (Objects.Count == 0 || !Part("What names them", () => Run(token => server.LoadAsync(kinds.Union(naming), kind => Bridge.Progress(ConfigurationSource.Reading(kind)), token))))
        {
            return;
        }

        Bridge.Progress(ConfigurationSource.Done);
        foreach (PrivXObject given in Objects)
        {
            ConfigurationKind kind = kinds.First(known => known.Takes(given));
            string id = kind.IdOf(given);
            var name = new ObjectName(kind.Name, server.NameOf(kind.Name, id) ?? kind.NameOf(given));
            foreach (ConfigurationItem item in naming.SelectMany(server.Of))
            {
                foreach (string path in ObjectUses.In(item.Raw, item.Kind.Model, kind.Name, id).Distinct(StringComparer.Ordinal))
                {
                    WriteObject(new ObjectUse { Of = name.ToString(), Kind = item.Kind.Name, Name = item.Name, Path = path, Id = item.Id });
                }
            }

            if (given is Role)
            {
                Read($"The members of {name}", Client.RoleStore.ListRoleMembers(id), user => WriteObject(new ObjectUse { Of = name.ToString(), Kind = "User", Name = user.Principal ?? string.Empty, Path = "roles", Id = user.Id }));
            }
        }
    }

    private static bool IsNamed(ConfigurationKind kind) => ConfigurationKinds.All.Any(other => other.References.Contains(kind.Name));
}
