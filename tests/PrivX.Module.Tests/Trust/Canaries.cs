using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using PrivX.Contract;
using PrivX.Module.Tests.Session;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Trust;

/// <summary>
/// Puts a secret of its own into every property of an answer that the contract calls sensitive, masked or not, there or not, and into every file
/// that is answered.
/// </summary>
internal sealed class Canaries
{
    private readonly ConcurrentQueue<string> _planted = new();
    private readonly ConcurrentQueue<string> _issued = new();

    public IReadOnlyCollection<string> Planted => _planted;

    /// <summary>What log-ins were answered: tokens and codes. They are left as they are, for the session to go on.</summary>
    public IReadOnlyCollection<string> Issued => _issued;

    /// <summary>False leaves all answers as they are.</summary>
    public bool Plants { get; set; } = true;

    public Fault Fault => Fault.Rewritten(null, Plant);

    private byte[] Plant(JournalEntry entry, byte[] body)
    {
        ApiOperation? operation = entry.Service is null ? null : ApiContract.Load().Service(entry.Service).Operations.FirstOrDefault(candidate => candidate.Id == entry.Operation);
        if (operation?.Response(entry.Status) is not { Content.Count: > 0 } response)
        {
            return body;
        }

        bool logsIn = operation.PowerShell.Cmdlets.Contains("Connect-PrivX");
        if (!Plants && !logsIn)
        {
            return body;
        }

        if (response.Json is not { } schema || !SensitiveTexts.TryParse(body, out JsonNode? answer))
        {
            // Scripts are the old way to tell a version, which is no secret.
            return response.Content.ContainsKey("application/javascript") ? body : [.. body, .. Encoding.UTF8.GetBytes(Planting())];
        }

        SensitiveTexts.Replace(answer, schema, (_, text) => logsIn ? Issuing(text) : Planting());
        return Encoding.UTF8.GetBytes(answer?.ToJsonString() ?? "null");
    }

    private string Planting()
    {
        string canary = Hidden.Secret("canary");
        _planted.Enqueue(canary);
        return canary;
    }

    private string? Issuing(string? text)
    {
        if (text is { Length: > 0 })
        {
            _issued.Enqueue(text);
        }

        return text;
    }
}
