using System;
using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Lists accounts of target domains, or searches among them: what the cmdlets for found and for managed accounts have in common.</summary>
public abstract class AccountListCmdlet<T> : SortedListCmdlet<T>
{
    private protected AccountListCmdlet()
    {
    }

    /// <summary>Target domains to look into: ids, names, wildcards or domain objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(NameCompleter<TargetDomain>))]
    [SupportsWildcards]
    public ObjectReference<TargetDomain>[]? TargetDomain { get; set; }

    /// <summary>Words, separated by spaces or commas, that the server finds in any attribute of an account.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ModelMember("Keywords")]
    [ReadAs(typeof(string))]
    public string? Keyword { get; set; }

    /// <summary>Only accounts in this state: MANAGED has a managed account, UNMANAGED has none, NEW was found by the last scan, REMOVED is no longer in the directory.</summary>
    [Parameter(ParameterSetName = "Search")]
    [KnownValues("MANAGED", "UNMANAGED", "NEW", "REMOVED")]
    [ReadAs(typeof(string))]
    public string? State { get; set; }

    /// <summary>Only accounts that PrivX knows from a time after this.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? CreatedAfter { get; set; }

    /// <summary>Only accounts that PrivX knows from a time before this.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? CreatedBefore { get; set; }

    /// <summary>Only accounts last changed after this time.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? UpdatedAfter { get; set; }

    /// <summary>Only accounts last changed before this time.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? UpdatedBefore { get; set; }

    /// <summary>A search by what was asked for.</summary>
    private protected TSearch Criteria<TSearch>()
        where TSearch : PrivXObject, new()
    {
        var search = new TSearch();
        ModelBinder.Of(GetType(), typeof(TSearch)).Apply(this, search);
        return search;
    }
}
