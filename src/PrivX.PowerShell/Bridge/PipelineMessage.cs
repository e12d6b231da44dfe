using System.Management.Automation;

namespace PrivX.PowerShell.Bridge;

/// <summary>A text or a progress on its way from a worker thread to the pipeline thread. Objects and errors never travel this way.</summary>
internal readonly struct PipelineMessage
{
    private readonly string _text;
    private readonly ProgressRecord? _progress;

    public PipelineMessage(PipelineMessageKind kind, string text)
    {
        Kind = kind;
        _text = text;
    }

    public PipelineMessage(ProgressRecord progress)
    {
        Kind = PipelineMessageKind.Progress;
        _text = string.Empty;
        _progress = progress;
    }

    public PipelineMessageKind Kind { get; }

    public void WriteTo(IPipeline pipeline)
    {
        switch (Kind)
        {
            case PipelineMessageKind.Warning:
                pipeline.WriteWarning(_text);
                break;
            case PipelineMessageKind.Verbose:
                pipeline.WriteVerbose(_text);
                break;
            case PipelineMessageKind.Progress:
                pipeline.WriteProgress(_progress!);
                break;
            default:
                pipeline.WriteDebug(_text);
                break;
        }
    }
}
