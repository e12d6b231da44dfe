using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.Client.Paging;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Lists open check-outs, or reads those that are named.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXSecretCheckout", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(SecretCheckout))]
public sealed class GetPrivXSecretCheckoutCommand : ListCmdlet<SecretCheckout>
{
    /// <summary>The check-out: its id, the name of its account, a name with wildcards, or the object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "ById")]
    [Alias("Id")]
    [ArgumentCompleter(typeof(SecretCheckoutCompleter))]
    [SupportsWildcards]
    public ObjectReference<SecretCheckout>[]? SecretCheckout { get; set; }

    /// <summary>Only check-outs of these users: log-in names, ids or user objects. The server has no such filter: all are read and compared on your side.</summary>
    [Parameter(ParameterSetName = "List")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    public ObjectReference<User>[]? User { get; set; }

    [Parameter(ParameterSetName = "List")]
    public SwitchParameter Descending { get; set; }

    /// <summary>Adds a property Password with the newest version of the secret in plain text. Whatever writes or keeps the object then shows it.</summary>
    [Parameter]
    public SwitchParameter AsPlainText { get; set; }

    private CheckoutUsers Users => Gathered(() => new CheckoutUsers(Client));

    private protected override object Shape(SecretCheckout item)
    {
        CheckoutUsers users = Users;
        item.User = Run(token => users.FindAsync(item.UserId, token)) ?? item.UserId;
        return SecretCheckoutMembers.ToOutput(item, AsPlainText);
    }

    private protected override void Process()
    {
        var order = new ListQuery { Descending = Descending };
        if (User is not null)
        {
            var users = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            ForEach(User, user => users.Add(IdOf(user)));
            if (users.Count > 0)
            {
                WriteList(List(order), checkout => checkout.UserId is { } id && users.Contains(id));
            }
        }
        else if (SecretCheckout is null)
        {
            WriteList(order, List);
        }

        ForEach(SecretCheckout, checkout => WriteNamed(Nouns.SecretCheckout, checkout));
    }

    // Who has them is looked up for all of a page together.
    private PagedList<SecretCheckout> List(ListQuery order)
    {
        CheckoutUsers users = Users;
        return Client.Authorizer.ListSecretCheckouts(order).WithAsync((page, token) => users.ReadAsync(page.Select(checkout => checkout.UserId), token));
    }
}
