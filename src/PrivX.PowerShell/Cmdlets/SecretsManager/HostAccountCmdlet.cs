using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>What changing passwords of host accounts has in common: which accounts of which hosts.</summary>
public abstract class HostAccountCmdlet : ChangeCmdlet
{
    private protected HostAccountCmdlet()
    {
    }

    /// <summary>Accounts of the host: names, wildcards among those whose password is rotated, or the accounts that Get-PrivXHostSecret shows.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Account")]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Host")]
    [Alias("Name", "InputObject")]
    [ArgumentCompleter(typeof(NestedNameCompleter<HostSecretAccount, Host>))]
    [SupportsWildcards]
    public ObjectReference<HostSecretAccount>[]? Account { get; set; }

    /// <summary>Hosts: ids, names, wildcards or host objects. Not needed for account objects, which tell it themselves.</summary>
    [Parameter(ParameterSetName = "Account")]
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "Host")]
    [Alias("HostName", "ComputerName")]
    [ArgumentCompleter(typeof(NameCompleter<Host>))]
    [SupportsWildcards]
    public ObjectReference<Host>[]? TargetHost { get; set; }

    /// <summary>Does something about one account.</summary>
    /// <param name="item">Target of an error record.</param>
    /// <param name="host">The host.</param>
    /// <param name="account">Name of the account.</param>
    private protected abstract void ProcessAccount(object item, ChangeTarget<Host> host, string account);

    private protected override void Process()
    {
        if (TargetHost is not null)
        {
            ForEach(TargetHost, host => ForTargets(Nouns.Host, host, target => ForEach(Account, account => ProcessAccounts(host, target, account))));
            return;
        }

        ForEach(Account, account =>
        {
            string hostId = Nouns.HostSecretAccount.NeedParentId(account);
            ProcessAccounts(account, ChangeTarget<Host>.Of(Nouns.Host, new ObjectReference<Host>(hostId)), account);
        });
    }

    private void ProcessAccounts(object item, ChangeTarget<Host> host, ObjectReference<HostSecretAccount> account)
    {
        if (account.KnownId is { Length: > 0 } name)
        {
            // Taken as it is: the server knows best which accounts it rotates.
            ProcessAccount(item, host, name);
            return;
        }

        Host found = Run(token => host.FindAsync(Client, token));
        Noun<HostSecretAccount> noun = Nouns.HostSecretAccount.In(found.Id!);
        IReadOnlyList<HostSecretAccount> matches = Find(noun, account);
        ForSeveral(noun.Plural, account.ToString(), matches.Select(noun.Describe).ToArray(), () =>
        {
            foreach (HostSecretAccount match in matches)
            {
                ProcessAccount(item, ChangeTarget<Host>.Of(Nouns.Host, found), match.Account!);
            }
        });
    }
}
