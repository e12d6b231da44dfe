using System;
using System.Linq;
using System.Management.Automation;
using PrivX.Client;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;
using PrivX.Vault;

namespace PrivX.PowerShell.Cmdlets.Vault;

/// <summary>Lists and searches the secrets of the vault, and reads those that are named with their data.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXVaultSecret", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(VaultSecret), typeof(PSCredential))]
public sealed class GetPrivXVaultSecretCommand : ListCmdlet<VaultSecret>
{
    /// <summary>
    /// Secrets to read: names, names with wildcards, or objects of this cmdlet. A name or an object is read with its data; the case of a name may
    /// matter to the server. Wildcards compare without case and list without data, unless -AsPlainText or -AsCredential is there. Objects tell by themselves whose
    /// personal secret they are.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = "List")]
    [Parameter(Position = 0, ParameterSetName = "Personal")]
    [Parameter(Position = 0, ParameterSetName = "Current")]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(VaultSecretCompleter))]
    [SupportsWildcards]
    public ObjectReference<VaultSecret>[]? VaultSecret { get; set; }

    /// <summary>Users whose personal secrets are meant: login names, ids, wildcards or user objects.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "Personal")]
    [Alias("UserId")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    [SupportsWildcards]
    public ObjectReference<User>[]? User { get; set; }

    /// <summary>The personal secrets of the one who calls.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    public SwitchParameter Current { get; set; }

    /// <summary>Parts of names to search shared and personal secrets for, with spaces or commas between them.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(string))]
    public string? Keyword { get; set; }

    /// <summary>Which secrets to search: personal or shared ones, those you may read (readable), replace (writable), or either (accessible).</summary>
    [Parameter(ParameterSetName = "Search")]
    [KnownValues("personal", "shared", "readable", "writable", "accessible")]
    [ReadAs(typeof(string))]
    public string? Filter { get; set; }

    /// <summary>Search only the personal secrets of these users: login names, ids or user objects.</summary>
    [Parameter(ParameterSetName = "Search")]
    [Alias("OwnerId")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    public ObjectReference<User>[]? Owner { get; set; }

    /// <summary>Property to sort a search by.</summary>
    [Parameter(ParameterSetName = "Search")]
    [KnownValues("name", "updated", "created")]
    [ReadAs(typeof(string))]
    public string? SortBy { get; set; }

    /// <summary>Sort from high to low.</summary>
    [Parameter(ParameterSetName = "Search")]
    public SwitchParameter Descending { get; set; }

    /// <summary>Write the data of the named secrets in plain text, as names and values in the property Data.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "Personal")]
    [Parameter(ParameterSetName = "Current")]
    public SwitchParameter AsPlainText { get; set; }

    /// <summary>
    /// Write the user name and the password of the named secrets as PSCredential, and nothing else. It works in Constrained Language, where the
    /// method GetCredential cannot be called.
    /// </summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "Personal")]
    [Parameter(ParameterSetName = "Current")]
    public SwitchParameter AsCredential { get; set; }

    private bool WantsData => AsPlainText || AsCredential;

    private protected override void Process()
    {
        switch (ParameterSetName)
        {
            case "Search":
                var search = new VaultSecretSearch { Keywords = Keyword, Filter = Filter, OwnerId = Owner?.Select(IdOf).ToArray() };
                WriteList(new ListQuery { SortKey = SortBy, Descending = Descending }, query => Client.Vault.SearchSecrets(search, query));
                break;
            case "Personal":
                ForEachId(User, Write);
                break;
            default:
                Write(UserIdOf(null, Current));
                break;
        }
    }

    private void Write(string? ownerId)
    {
        if (AsPlainText && AsCredential)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, "-AsPlainText and -AsCredential exclude each other.");
        }

        if (VaultSecret is null && WantsData)
        {
            string parameter = AsCredential ? nameof(AsCredential) : nameof(AsPlainText);
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"-{parameter} wants to know whose data: lists come without it.") { Remedy = "Name the secrets with -VaultSecret; '*' means all." };
        }

        if (VaultSecret is null)
        {
            WriteList(new ListQuery(), query => ownerId is null ? Client.Vault.ListSecrets(query) : Nouns.ListVaultSecrets(Client, ownerId, query));
            return;
        }

        ForEach(VaultSecret, reference =>
        {
            Noun<VaultSecret> noun = Nouns.VaultSecretOf(ownerId ?? reference.Object?.OwnerId, withData: true);
            if (reference.KnownId is { Length: > 0 } name)
            {
                WriteWhole(noun, name);
            }
            else if (reference.IsPattern && !WantsData)
            {
                WriteNamed(noun, reference);
            }
            else
            {
                WriteMatches(noun, reference);
            }
        });
    }

    private void WriteMatches(Noun<VaultSecret> noun, ObjectReference<VaultSecret> reference)
    {
        int skip = (int)Math.Min(PagingParameters.Skip, int.MaxValue);
        int first = (int)Math.Min(PagingParameters.First, int.MaxValue);
        ForEach(
            Find(noun, reference).Skip(skip).Take(first).ToArray(),
            found => WriteWhole(noun, noun.NeedId(found)));
    }

    private void WriteWhole(Noun<VaultSecret> noun, string name)
    {
        VaultSecret secret = Run(token => noun.Get(Client, name, token));
        if (SecretDataMembers.HasData(secret.Data))
        {
            WriteObject(AsCredential ? SecretDataMembers.GetCredential(PSObject.AsPSObject(secret)) : SecretDataMembers.ToOutput(secret, secret.Data!, AsPlainText));
            return;
        }

        string why = SecretDataMembers.WhyWithoutData(secret);
        if (WantsData)
        {
            throw new PrivXObjectException(ErrorCodes.SecretMissing, why) { Remedy = "Have yourself given one of these roles; it takes effect after some minutes, or with a new log-in." };
        }

        WriteWarning(why);
        WriteObject(secret);
    }
}
