using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Changes what is named of an access group, and nothing else.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXAccessGroup", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(AccessGroup))]
public sealed class SetPrivXAccessGroupCommand : AccessGroupDataCmdlet
{
    /// <summary>Access groups to change: ids, names, wildcards or access group objects. What was changed in an object is written too.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<AccessGroup>))]
    [SupportsWildcards]
    public ObjectReference<AccessGroup>[]? AccessGroup { get; set; }

    /// <summary>New name of the access group.</summary>
    [Parameter]
    [ModelMember("Name")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? NewName { get; set; }

    /// <summary>CA of the group that signs from now on, by its comment, its id or the CA itself: the step of a renewal that comes after all hosts trust it.</summary>
    [Parameter]
    [Alias("PrimaryCaId")]
    [ModelMember("PrimaryCaId")]
    [ArgumentCompleter(typeof(CertificateAuthorityCompleter))]
    public ObjectReference<CertificateAuthority>? PrimaryCA { get; set; }

    /// <summary>Write the access group as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForEach(AccessGroup, group => Update(Nouns.AccessGroup, group, PassThru));
}
