using System.Collections.Generic;
using System.Management.Automation;
using PrivX.Client;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Kinds;

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
            if (item.BaseObject is not PrivXObject given || !ReferenceReader.CanBeNamed(given))
            {
                throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"'{item}' is a {item.BaseObject.GetType().Name}, which no other object names by its id.")
                {
                    Remedy = $"Hand in what the Get cmdlets write for one of these: {string.Join(", ", ReferenceReader.NamedKinds)}.",
                };
            }

            Objects.Add(given);
        }
    }

    private protected override void Finish()
    {
        var reader = new ReferenceReader(Client);
        if (Objects.Count == 0 || !Part("What names them", () => Run(token => reader.LoadAsync(Objects, kind => Bridge.Progress(ConfigurationSource.Reading(kind)), token))))
        {
            return;
        }

        Bridge.Progress(ConfigurationSource.Done);
        foreach (PrivXObject given in Objects)
        {
            foreach (ObjectUse use in reader.Of(given))
            {
                WriteObject(use);
            }

            if (reader.MembersOf(given) is { } members)
            {
                Read($"The members of {reader.NameOf(given)}", members, user => WriteObject(reader.OfMember(given, user)));
            }
        }
    }
}
