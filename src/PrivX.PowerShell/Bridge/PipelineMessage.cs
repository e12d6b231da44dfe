namespace PrivX.PowerShell.Bridge;

/// <summary>A text on its way from a worker thread to the pipeline thread. Objects and errors never travel this way.</summary>
internal readonly struct PipelineMessage(PipelineMessageKind kind, string text)
{
    public PipelineMessageKind Kind { get; } = kind;

    public string Text { get; } = text;

    public void WriteTo(IPipeline pipeline)
    {
        switch (Kind)
        {
            case PipelineMessageKind.Warning:
                pipeline.WriteWarning(Text);
                break;
            case PipelineMessageKind.Verbose:
                pipeline.WriteVerbose(Text);
                break;
            default:
                pipeline.WriteDebug(Text);
                break;
        }
    }
}
