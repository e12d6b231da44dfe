using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Authorizer;
using PrivX.Client;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Completion;

/// <summary>CAs of the component type that is named on the same line, else of access groups.</summary>
internal sealed class CertificateAuthorityCompleter : ServerCompleter
{
    private string? _component;

    private protected override string Kind => $"CA {_component}";

    private protected override IReadOnlyList<CompletionCandidate> Candidates(string typed, IDictionary boundParameters)
    {
        _component = boundParameters["Component"]?.ToString() is { Length: > 0 } component ? ComponentType.Of(component) : null;
        return base.Candidates(typed, boundParameters);
    }

    private protected override async Task<IReadOnlyList<CompletionCandidate>> AskAsync(PrivXClient client, string typed, CancellationToken token)
    {
        var candidates = new List<CompletionCandidate>();
        Noun<CertificateAuthority> noun = Nouns.CertificateAuthorityOfComponent(_component);
        await foreach (CertificateAuthority authority in noun.FindKeyword(client, null, new ListQuery()).WithCancellation(token).ConfigureAwait(false))
        {
            if (authority.Comment is { Length: > 0 } name)
            {
                candidates.Add(new CompletionCandidate(name, string.Join(" ", new[] { authority.Id, authority.Subject }.Where(text => !string.IsNullOrEmpty(text)))));
            }
        }

        return candidates;
    }
}
