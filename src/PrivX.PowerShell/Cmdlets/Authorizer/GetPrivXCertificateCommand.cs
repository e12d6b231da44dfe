using System;
using System.Globalization;
using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.LocalUserStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Lists the certificates that PrivX issued to components, reads those that are named, or searches.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXCertificate", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(Certificate))]
public sealed class GetPrivXCertificateCommand : ListCmdlet<Certificate>
{
    /// <summary>Certificates to read: ids, subjects, wildcards of subjects, or certificate objects.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = "List")]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<Certificate>))]
    [SupportsWildcards]
    public ObjectReference<Certificate>[]? Certificate { get; set; }

    /// <summary>Only certificates of this kind, such as the component type.</summary>
    [Parameter(ParameterSetName = "Search")]
    [KnownValues("extender", "icap", "dbproxy")]
    [ReadAs(typeof(string))]
    public string? Type { get; set; }

    /// <summary>Only certificates of this trusted client: its name, its id or the client itself.</summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = "Search")]
    [Alias("OwnerId")]
    [ArgumentCompleter(typeof(NameCompleter<TrustedClient>))]
    public ObjectReference<TrustedClient>? Owner { get; set; }

    /// <summary>Only certificates with this text in the subject.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(string))]
    public string? Subject { get; set; }

    /// <summary>Only certificates with this text in the issuer.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(string))]
    public string? Issuer { get; set; }

    /// <summary>Only certificates of the key with this identifier.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(string))]
    public string? KeyId { get; set; }

    /// <summary>Start of validity that the server compares with: as far as known, only certificates that begin later.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>End of validity that the server compares with: as far as known, only certificates that end before.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? NotAfter { get; set; }

    /// <summary>Also certificates that were revoked, which a search leaves out.</summary>
    [Parameter(ParameterSetName = "Search")]
    public SwitchParameter IncludeRevoked { get; set; }

    /// <summary>Also certificates that have expired, which a search leaves out.</summary>
    [Parameter(ParameterSetName = "Search")]
    public SwitchParameter IncludeExpired { get; set; }

    /// <summary>Property to sort by, by its name here or in the API.</summary>
    [Parameter(ParameterSetName = "Search")]
    [KnownValues("id", "type", "subject", "issuer", "not_before", "not_after")]
    [ReadAs(typeof(string))]
    public string? SortBy { get; set; }

    /// <summary>Sort from high to low.</summary>
    [Parameter(ParameterSetName = "Search")]
    public SwitchParameter Descending { get; set; }

    private protected override void Process()
    {
        if (ParameterSetName == "List")
        {
            WriteNamedOrList(Nouns.Certificate, Certificate, new ListQuery(), Client.Authorizer.ListCertificates);
            return;
        }

        var search = new CertificateSearch
        {
            Type = Type,
            OwnerId = Owner is null ? null : IdOf(Owner),
            Subject = Subject,
            Issuer = Issuer,
            KeyId = KeyId,
            NotBefore = Text(NotBefore),
            NotAfter = Text(NotAfter),
            IncludeRevoked = IncludeRevoked ? true : null,
            IncludeExpired = IncludeExpired ? true : null,
        };
        WriteList(new ListQuery { SortKey = SortBy, Descending = Descending }, query => Client.Authorizer.SearchCertificates(search, query));
    }

    private static string? Text(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
