using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Searches users, reads those that are named, or the one who calls.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXUser", DefaultParameterSetName = "Search", SupportsPaging = true)]
[OutputType(typeof(User))]
public sealed class GetPrivXUserCommand : ListCmdlet<User>
{
    /// <summary>
    /// Users to read: ids, login names, login names with wildcards, or user objects. Names are compared without case. A name that no user has is an
    /// error, and so is one that several users share; a wildcard that matches nothing does nothing. Users are also accepted from the pipeline.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "ByUser")]
    [Alias("Id", "Name", "Principal")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    [SupportsWildcards]
    public ObjectReference<User>[]? User { get; set; }

    /// <summary>Write the user whom the session belongs to; for an API client, that client.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    public SwitchParameter Current { get; set; }

    /// <summary>Ask the directories themselves, not what PrivX has stored of them. That can take longer, and is not read in pages.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "External")]
    public SwitchParameter External { get; set; }

    /// <summary>Words, separated by commas or spaces, that the server finds in any attribute of a user.</summary>
    [Parameter(ParameterSetName = "Search")]
    [Parameter(ParameterSetName = "External")]
    [ReadAs(typeof(string))]
    public string? Keyword { get; set; }

    /// <summary>Only users of this source: its name, its id or a source object.</summary>
    [Parameter(ParameterSetName = "Search")]
    [Parameter(ParameterSetName = "External")]
    [Alias("SourceId")]
    [ArgumentCompleter(typeof(NameCompleter<Source>))]
    public ObjectReference<Source>? Source { get; set; }

    /// <summary>Property to sort by, by its name here or in the API.</summary>
    [Parameter(ParameterSetName = "Search")]
    [Parameter(ParameterSetName = "ByUser")]
    [KnownValues("source", "email", "principal", "full_name")]
    [ReadAs(typeof(string))]
    public string? SortBy { get; set; }

    /// <summary>Sort from high to low.</summary>
    [Parameter(ParameterSetName = "Search")]
    [Parameter(ParameterSetName = "ByUser")]
    public SwitchParameter Descending { get; set; }

    private ListQuery Order => new() { SortKey = SortBy, Descending = Descending };

    private UserSearch Criteria => new() { Keywords = Keyword, Source = Source is null ? null : IdOf(Source) };

    private protected override void Process()
    {
        switch (ParameterSetName)
        {
            case "ByUser":
                ForEach(User, user => WriteNamed(Nouns.User, user, Order));
                break;
            case "Current":
                WriteObject(Run(Client.RoleStore.GetCurrentUserAsync));
                break;
            case "External":
                WriteList(Order, query => Client.RoleStore.SearchExternalUsers(Criteria, query));
                break;
            default:
                WriteList(Order, query => Client.RoleStore.SearchUsers(Criteria, query));
                break;
        }
    }
}
