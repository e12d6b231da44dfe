using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using PrivX.Client;
using PrivX.Client.Json;
using PrivX.Hosts;
using PrivX.PowerShell.Base.Input;

namespace PrivX.PowerShell.Jobs.Hosts;

/// <summary>A row of Import-PrivXHost: a host, and one of its accounts. What a row does not tell, or leaves empty, is null.</summary>
internal sealed class HostRow
{
    // The columns by the names that they may have.
    private static readonly string[][] Columns =
    [
        ["ExternalId"], ["CommonName", "Name", "HostName"], ["Addresses", "Address"], ["Services", "Service"], ["Account", "Principal"], ["AccountType"], ["Roles", "Role"], ["Tags", "Tag"],
        ["AccessGroup", "AccessGroupId"], ["Passphrase", "Password"], ["AuditEnabled"], ["Comment"],
    ];

    private static readonly Regex ServiceForm = new("^(?<protocol>[A-Za-z]+)(:(?<port>[0-9]{1,5}))?(@(?<address>[^@\\s]+))?$", RegexOptions.CultureInvariant);
    private static readonly string[] Protocols = ["SSH", "RDP", "VNC", "WEB", "DB"];

    private readonly PSObject _row;

    /// <param name="number">Place in the input, counted from 1.</param>
    /// <param name="row">The row.</param>
    public HostRow(int number, PSObject row)
    {
        Number = number;
        _row = RowsAttribute.RowOf(row);
        HandedIn = row;
        try
        {
            Read();
        }
        catch (PrivXException failure)
        {
            Failure = failure;
        }
    }

    public int Number { get; }

    /// <summary>Why the row cannot be used; null where it can.</summary>
    public PrivXException? Failure { get; set; }

    /// <summary>The row as it was handed in.</summary>
    public PSObject HandedIn { get; }

    public string? ExternalId { get; private set; }

    public string? CommonName { get; private set; }

    public string[]? Addresses { get; private set; }

    public (string Protocol, int? Port, string? Address)[]? Services { get; private set; }

    /// <summary>The kind of account; null where the row tells none.</summary>
    public AccountKind? Kind { get; private set; }

    public string? Account { get; private set; }

    public string[]? Roles { get; private set; }

    public string[]? Tags { get; private set; }

    public string? AccessGroup { get; private set; }

    public SecretText? Passphrase { get; private set; }

    public bool? AuditEnabled { get; private set; }

    public string? Comment { get; private set; }

    /// <summary>True for a mask, which stands for a secret that is kept elsewhere.</summary>
    public bool IsMasked => Passphrase?.ToPlainText() is { Length: > 0 } text && text.All(letter => letter == '*');

    /// <summary>Columns that are not read, and not empty.</summary>
    public IEnumerable<string> OtherColumns => _row.Properties
        .Where(column => !Columns.Any(names => names.Contains(column.Name, StringComparer.OrdinalIgnoreCase)) && !ValueReader.IsEmpty(column.Value))
        .Select(column => column.Name);

    private void Read()
    {
        foreach (string other in OtherColumns)
        {
            if (Columns.SelectMany(names => names).FirstOrDefault(name => NearName.IsNear(other, [name])) is { } near)
            {
                throw new PrivXUsageException(ErrorCodes.UnknownColumn, $"The column '{other}' is not known. Is '{near}' meant?") { Remedy = "Name the column so, or leave it out." };
            }
        }

        // Names first: the result of a row that fails tells them.
        CommonName = Text("CommonName");
        ExternalId = Text("ExternalId");
        Account = Text("Account");
        Addresses = List("Addresses");
        Services = List("Services")?.Select(ServiceOf).ToArray();
        Roles = List("Roles");
        Tags = List("Tags");
        AccessGroup = Text("AccessGroup");
        Passphrase = (SecretText?)Value("Passphrase", typeof(SecretText));
        AuditEnabled = (bool?)Value("AuditEnabled", typeof(bool?));
        Comment = Text("Comment");
        Kind = KindOf();
        if (CommonName is null && ExternalId is null)
        {
            throw Invalid("The row tells no host: CommonName and ExternalId are empty.");
        }

        if (Kind is null && (Roles is not null || Passphrase is not null))
        {
            throw Invalid($"The row has {(Roles is not null ? "Roles" : "a Passphrase")} and no Account or AccountType, whose it would be.");
        }

        if (Kind is AccountKind.Personal or AccountKind.Directory && Passphrase is not null)
        {
            throw Invalid("A Passphrase belongs to an account with a name, and this AccountType has none.");
        }
    }

    private AccountKind? KindOf()
    {
        string? told = Text("AccountType");
        if (told is null)
        {
            return Account is null ? null : AccountKind.Shared;
        }

        // Enum.TryParse takes numbers as well, and several names at once for one of them.
        if (!Enum.TryParse(told, ignoreCase: true, out AccountKind kind) || !string.Equals(kind.ToString(), told, StringComparison.OrdinalIgnoreCase))
        {
            throw Invalid($"The column 'AccountType': {ValueReader.InWords(told)} is not what is wanted: shared, personal or directory.");
        }

        return kind switch
        {
            AccountKind.Shared when Account is null => throw Invalid("A shared account needs a name in the column 'Account'."),
            AccountKind.Personal when Account is not null => throw Invalid($"A personal account has no name, since the user gives it: {ValueReader.InWords(Account)} in the column 'Account' must go, or the AccountType be shared."),
            _ => kind,
        };
    }

    private static (string Protocol, int? Port, string? Address) ServiceOf(string text)
    {
        Match match = ServiceForm.Match(text);
        string protocol = match.Groups["protocol"].Value.ToUpperInvariant();
        int? port = match.Groups["port"].Success ? int.Parse(match.Groups["port"].Value, System.Globalization.CultureInfo.InvariantCulture) : null;
        return match.Success && Protocols.Contains(protocol) && port is not > 65535
            ? (protocol, port, match.Groups["address"].Success ? match.Groups["address"].Value : null)
            : throw Invalid($"The column 'Services': {ValueReader.InWords(text)} is not what is wanted: one of {string.Join(", ", Protocols)}, with a port and an address where they are told, such as SSH, SSH:2222 or SSH:22@10.0.0.10.");
    }

    private string? Text(string column) => ((string?)Value(column, typeof(string)))?.Trim() is { Length: > 0 } text ? text : null;

    private string[]? List(string column)
    {
        object? value = ValueOf(column, out string title);
        object? read = ReadAs(title, value is string cell ? CellText.Split(cell) : value, typeof(string[]));
        return read is string[] { Length: > 0 } items ? items.Select(item => item.Trim()).Where(item => item.Length > 0).Distinct(StringComparer.Ordinal).ToArray() : null;
    }

    private object? Value(string column, Type type)
    {
        object? value = ValueOf(column, out string title);
        return ReadAs(title, value, type);
    }

    private static object? ReadAs(string title, object? value, Type type)
    {
        try
        {
            return ValueReader.IsEmpty(value) ? null
                : type.IsArray ? (value is string or not System.Collections.IEnumerable ? new[] { (string)ValueReader.Read(value, typeof(string))! } : ((System.Collections.IEnumerable)value).Cast<object?>().Select(item => (string?)ValueReader.Read(item, typeof(string)) ?? throw new UnreadableValueException(string.Empty, "there is null in the list")).ToArray())
                : ValueReader.Read(value, type);
        }
        catch (UnreadableValueException failure)
        {
            throw Invalid($"The column '{title}': {failure.Message}.");
        }
    }

    // The first column that says something; two that say different things are refused.
    private object? ValueOf(string column, out string title)
    {
        string[] names = Array.Find(Columns, candidates => candidates[0] == column)!;
        PSPropertyInfo[] told = [.. names.Select(name => _row.Properties[name]).Where(property => property is not null && !ValueReader.IsEmpty(property.Value))];
        if (told.Length > 1)
        {
            throw Invalid($"The columns {string.Join(" and ", told.Select(property => $"'{property.Name}'"))} say the same, and both are filled.");
        }

        title = told.FirstOrDefault()?.Name ?? column;
        return ValueReader.Plain(told.FirstOrDefault()?.Value);
    }

    private static PrivXUsageException Invalid(string message) => new(ErrorCodes.InvalidValue, message) { Remedy = "Put it right in the row; the help of Import-PrivXHost tells the columns." };
}
