using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Lists or searches the accounts whose secret can be checked out; never shows a secret.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXAccountSecret", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(AccountSecret))]
public sealed class GetPrivXAccountSecretCommand : ListCmdlet<AccountSecret>
{
    /// <summary>Name of the account, with wildcards where you like.</summary>
    [Parameter(Position = 0, ParameterSetName = "Search")]
    [ArgumentCompleter(typeof(AccountNameCompleter))]
    [SupportsWildcards]
    [ReadAs(typeof(string))]
    public string? UserName { get; set; }

    /// <summary>Only accounts of these hosts: names, ids, wildcards, or objects of Get-PrivXHost. The parameter is not called Host because PowerShell keeps that name for itself.</summary>
    [Parameter(ParameterSetName = "Search", ValueFromPipeline = true)]
    [Alias("ComputerName")]
    [ArgumentCompleter(typeof(NameCompleter<Host>))]
    [SupportsWildcards]
    public ObjectReference<Host>[]? TargetHost { get; set; }

    /// <summary>Only managed accounts of this target domain: its name, with wildcards where you like, or its id.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ArgumentCompleter(typeof(AccountDomainCompleter))]
    [SupportsWildcards]
    [ReadAs(typeof(string))]
    public string? TargetDomain { get; set; }

    /// <summary>Words that the server looks for in all it knows of an account, separated by spaces or commas.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(string))]
    public string? Keyword { get; set; }

    [Parameter]
    public SwitchParameter Descending { get; set; }

    private protected override void Process()
    {
        if (ParameterSetName == "List")
        {
            WriteList(new ListQuery { Descending = Descending }, Client.Authorizer.ListAccountSecrets);
            return;
        }

        if (TargetHost is null)
        {
            Search(null);
        }

        ForEach(TargetHost, host =>
        {
            foreach (string id in FindIds(Nouns.Host, host))
            {
                Search(id);
            }
        });
    }

    private void Search(string? hostId)
    {
        var selector = new AccountSecretSelector(Keyword, UserName, TargetDomain);
        var query = new ListQuery { Descending = Descending };
        if (selector.FiltersHere)
        {
            WriteMatches(selector.Search(Client, hostId, query), selector.FitOf, selector.IsPlain);
        }
        else
        {
            WriteList(query, range => selector.Search(Client, hostId, range));
        }
    }
}
