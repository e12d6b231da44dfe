using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text.Json;
using PrivX.Client.Calls;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Json;

namespace PrivX.PowerShell.Cmdlets.Session;

/// <summary>Calls any operation of the REST API as it is, with the session's token, retries and errors.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "PrivXApi", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(PSObject), typeof(string))]
public sealed class InvokePrivXApiCommand : ConnectedCmdlet
{
    /// <summary>
    /// Path of the operation on the server, beginning with a slash, such as /host-store/api/v1/hosts. Values in it have to be escaped, for example
    /// with [uri]::EscapeDataString(). The query goes into -Query, and an address of another server is refused: the token never leaves for
    /// elsewhere.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ReadAs(typeof(string))]
    public string Path { get; set; } = string.Empty;

    /// <summary>HTTP method; GET when left out.</summary>
    [Parameter(Position = 1)]
    [ValidateSet("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD")]
    [ReadAs(typeof(string))]
    public string Method { get; set; } = "GET";

    /// <summary>Query parameters as a hashtable. A list repeats the parameter; $true and $false become true and false.</summary>
    [Parameter]
    public IDictionary? Query { get; set; }

    /// <summary>The body: a hashtable, an object, a list, or a text that is JSON already. SecureString values are sent as the text they hold.</summary>
    [Parameter(ValueFromPipeline = true)]
    public object? Body { get; set; }

    /// <summary>Reads a list to its end by offset and limit, and writes its items one by one as they come.</summary>
    [Parameter]
    public SwitchParameter FollowPages { get; set; }

    /// <summary>Writes the answer's JSON as text in place of objects; with -FollowPages a text for each item.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    private protected override void Process()
    {
        IReadOnlyList<string> secrets = [];
        byte[]? json = Body is null ? null : ObjectToJson.Convert(Body, out secrets);
        ApiRequest request = RawRequest.Create(Method.ToUpperInvariant(), Path, QueryValues(), json, secrets);
        if (request.Operation.Repeat != RepeatClass.Safe && !ShouldProcess(CurrentSession.ToString(), $"{request.Operation.Method} {Path}"))
        {
            return;
        }

        if (FollowPages)
        {
            Bridge.Stream(Client.Api.List(request, null, RawRequest.JsonType, RawRequest.IdOf), null, item =>
            {
                Write(item);
                return true;
            });
            return;
        }

        byte[] answer = Run(token => Client.Api.SendForJsonAsync(request, token));
        if (answer.Length > 0)
        {
            Write(RawRequest.Parse(answer));
        }
    }

    private void Write(JsonElement element)
    {
        if (Raw)
        {
            WriteObject(JsonText.Of(element));
        }
        else
        {
            WriteObject(JsonToObject.Convert(element), enumerateCollection: true);
        }
    }

    private List<KeyValuePair<string, string?>> QueryValues()
    {
        var values = new List<KeyValuePair<string, string?>>();
        foreach (DictionaryEntry entry in Query ?? new Hashtable())
        {
            IEnumerable items = entry.Value is IEnumerable list and not string ? list : new[] { entry.Value };
            values.AddRange(items.Cast<object?>().Select(item => new KeyValuePair<string, string?>(
                entry.Key.ToString()!,
                QueryText((item as PSObject)?.BaseObject ?? item))));
        }

        return values;
    }

    // Null leaves the parameter out.
    private static string? QueryText(object? value) => value switch
    {
        null => null,
        bool flag => flag ? "true" : "false",
        _ => System.Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
