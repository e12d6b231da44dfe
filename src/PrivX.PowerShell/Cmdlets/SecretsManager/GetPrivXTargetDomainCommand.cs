using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Lists target domains, reads those that are named, or searches.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXTargetDomain", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(TargetDomain))]
[SortKeys("id", "name", "created", "updated")]
public sealed class GetPrivXTargetDomainCommand : SortedListCmdlet<TargetDomain>
{
    /// <summary>Target domains to read: ids, names, wildcards, domain objects, or the handles by which accounts name theirs. All when left out.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = "List")]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<TargetDomain>))]
    [SupportsWildcards]
    public ObjectReference<TargetDomain>[]? TargetDomain { get; set; }

    /// <summary>Words, separated by spaces or commas, that the server finds in any attribute of a domain.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(string))]
    public string? Keyword { get; set; }

    /// <summary>Only domains that are in use, or with $false only those that are not.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(bool?))]
    public bool? Enabled { get; set; }

    /// <summary>Only domains that are scanned regularly, or with $false only those that are not.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(bool?))]
    public bool? PeriodicScan { get; set; }

    /// <summary>Only domains whose new accounts become managed accounts at once, or with $false only the others.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(bool?))]
    public bool? AutoOnboarding { get; set; }

    private protected override void Process()
    {
        if (ParameterSetName == "Search")
        {
            var search = new TargetDomainSearch { Keywords = Keyword, Enabled = Enabled, PeriodicScan = PeriodicScan, AutoOnboarding = AutoOnboarding };
            WriteList(Order, query => Client.SecretsManager.SearchTargetDomains(search, query));
        }
        else
        {
            WriteNamedOrList(Nouns.TargetDomain, TargetDomain, Order, Client.SecretsManager.ListTargetDomains);
        }
    }
}
